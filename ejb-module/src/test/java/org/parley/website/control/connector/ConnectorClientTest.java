package org.parley.website.control.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.WebhookSecret;
import org.parley.kernel.WebhookSignature;
import org.parley.website.Verdict;
import org.parley.website.control.connector.ConnectorFailure.Reason;

class ConnectorClientTest {
    private static final String ACCEPTED = "{\"verdict\":\"accepted\",\"displayName\":\"Alice Zhang\"}";
    private static final WebhookSecret SECRET = SomeSites.SECRET;

    private final Questions questions = SomeSites.questions(SomeSites.settings("answer-limit", "2048"));
    private FakeSite site;

    @BeforeEach
    void open() throws IOException {
        site = new FakeSite(FakeSite.answering(ACCEPTED));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void questionShouldCarryNameAndPasswordUnchangedAndBeSigned() throws Exception {
        var verdict = questions.verify(connector(), "alice", "pä\"ss\\wörd 密码");

        assertThat(verdict).isEqualTo(new Verdict.Accepted("Alice Zhang"));
        var request = site.requests().get(0);
        assertThat(request.path()).isEqualTo("/connector/verify");
        assertThat(request.body())
                .isEqualTo("{\"action\":\"verify\",\"serverId\":\"ply_srv_example\",\"userName\":\"alice\","
                        + "\"password\":\"pä\\\"ss\\\\wörd 密码\"}");
        assertThat(request.signedWith(SECRET)).isTrue();
    }

    @Test
    void requestShouldBeSignedWithBothSecretsWhileOneIsBeingReplaced() throws Exception {
        site.behave(FakeSite.answering(200, ACCEPTED, SomeSites.OLD_SECRET, Duration.ZERO, "answer_"));
        var connector = new Connector(
                SomeSites.ID,
                site.base(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                SomeSites.SERVER_ID,
                List.of(SECRET, SomeSites.OLD_SECRET));

        questions.verify(connector, "alice", "secret");

        assertThat(site.requests().get(0).signedWith(SECRET)).isTrue();
        assertThat(site.requests().get(0).signedWith(SomeSites.OLD_SECRET)).isTrue();
    }

    @Test
    void refusalShouldBeAVerdict() throws Exception {
        site.behave(FakeSite.answering("{\"verdict\":\"refused\"}"));

        assertThat(questions.verify(connector(), "alice", "wrong")).isEqualTo(new Verdict.Refused());
    }

    @Test
    void forgedYesShouldNotCount() {
        site.behave(FakeSite.answering(
                200, ACCEPTED, WebhookSecret.fresh(new java.security.SecureRandom()), Duration.ZERO, "answer_"));
        assertFails(Reason.NOT_GENUINE);

        site.behave(FakeSite.unsigned(200, ACCEPTED));
        assertFails(Reason.NOT_GENUINE);
    }

    @Test
    void answerToAnotherRequestShouldNotCount() {
        site.behave((self, exchange) -> {
            var bytes = ACCEPTED.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            FakeSite.send(
                    exchange, 200, bytes, WebhookSignature.of("answer_msg_1", Instant.now(), bytes, List.of(SECRET)));
        });

        assertFails(Reason.NOT_GENUINE);
    }

    @Test
    void answerThatDoesNotSayThatItIsOneShouldNotCount() {
        site.behave(FakeSite.answering(200, ACCEPTED, SECRET, Duration.ZERO, ""));

        assertFails(Reason.NOT_GENUINE);
    }

    @Test
    void answerFromThePastShouldNotCount() {
        site.behave(FakeSite.answering(200, ACCEPTED, SECRET, Duration.ofMinutes(6), "answer_"));

        assertFails(Reason.NOT_GENUINE);
    }

    @Test
    void signatureHeadersGivenTwiceShouldNotCount() {
        site.behave((self, exchange) -> {
            exchange.getResponseHeaders().add(WebhookSignature.ID, "answer_msg_1");
            FakeSite.answering(ACCEPTED).answer(self, exchange);
        });

        assertFails(Reason.NOT_GENUINE);
    }

    @Test
    void refusedRequestShouldSayWhy() {
        site.behave(FakeSite.answering(403, "{\"error\":\"unknown_server\"}"));

        assertThat(assertFails(Reason.REFUSED).error()).contains("unknown_server");
    }

    @Test
    void errorOfTheSiteShouldBeAWordAndNothingElse() {
        site.behave(FakeSite.answering(400, "{\"error\":\"password secret\\n is wrong\"}"));

        assertThat(assertFails(Reason.REFUSED).error()).contains("status 400");
    }

    @Test
    void unsignedRefusalShouldBeNoVerdict() {
        site.behave(FakeSite.unsigned(403, "{\"error\":\"unknown_server\"}"));

        assertFails(Reason.NOT_GENUINE);
    }

    @Test
    void redirectShouldNotBeFollowed() throws Exception {
        try (var other = new FakeSite(FakeSite.answering(ACCEPTED))) {
            site.behave((self, exchange) -> {
                exchange.getResponseHeaders().add("Location", other.base() + "/verify");
                exchange.sendResponseHeaders(307, -1);
            });

            assertFails(Reason.NOT_GENUINE);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void silentSiteShouldTimeOut() {
        site.behave(FakeSite.silent());

        assertFails(Reason.TIMED_OUT, connectorWithin(Duration.ofMillis(200)));
    }

    @Test
    void siteThatStopsInTheMiddleShouldTimeOut() {
        site.behave(FakeSite.stalling());

        assertFails(Reason.TIMED_OUT, connectorWithin(Duration.ofMillis(200)));
    }

    @Test
    void deadSiteShouldFailAtOnce() {
        site.close();

        assertFails(Reason.UNREACHABLE);
    }

    @Test
    void unknownHostShouldFailAsSuch() {
        assertFails(Reason.UNRESOLVED, SomeSites.connector(URI.create("http://nobody.invalid/connector")));
    }

    @Test
    void answerBeyondTheLimitShouldNotBeRead() {
        site.behave(FakeSite.answering("{\"verdict\":\"accepted\",\"x\":\"" + "x".repeat(3_000) + "\"}"));

        assertFails(Reason.TOO_LARGE);
    }

    @Test
    void answerWithoutEndShouldBeCutOff() {
        site.behave((self, exchange) -> {
            exchange.sendResponseHeaders(200, 0);
            var chunk = new byte[1_024];
            while (true) {
                exchange.getResponseBody().write(chunk);
            }
        });

        assertFails(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes",
                "[]",
                "{}",
                "{\"verdict\":true}",
                "{\"verdict\":\"ACCEPTED\"}",
                "{\"verdict\":\"accepted\"",
                "{\"verdict\":[\"accepted\"]}"
            })
    void answerOfAnotherFormShouldBeNoVerdict(String body) {
        site.behave(FakeSite.answering(body));

        assertFails(Reason.MALFORMED);
    }

    @Test
    void siteThatFailsShouldBeBroken() {
        site.behave(FakeSite.answering(500, "{\"error\":\"internal\"}"));

        assertFails(Reason.BROKEN);
    }

    @Test
    void passwordShouldBeInNoFailure() {
        site.behave(FakeSite.unsigned(200, ACCEPTED));

        var failure = assertFails(Reason.NOT_GENUINE);

        assertThat(failure).hasMessageNotContaining("secret").hasNoCause();
        assertThat(failure.getStackTrace()).isEmpty();
    }

    @Test
    void displayNameShouldFallBackToTheUserName() throws Exception {
        site.behave(FakeSite.answering("{\"verdict\":\"accepted\",\"displayName\":\"a\\u0000b\"}"));

        assertThat(questions.verify(connector(), "alice", "x")).isEqualTo(new Verdict.Accepted("alice"));
    }

    private Connector connector() {
        return SomeSites.connector(site.base());
    }

    private Connector connectorWithin(Duration readTimeout) {
        return new Connector(
                SomeSites.ID, site.base(), Duration.ofSeconds(5), readTimeout, SomeSites.SERVER_ID, List.of(SECRET));
    }

    private ConnectorFailure assertFails(Reason reason) {
        return assertFails(reason, connector());
    }

    private ConnectorFailure assertFails(Reason reason, Connector connector) {
        var thrown = new ConnectorFailure[1];
        assertThatExceptionOfType(ConnectorFailure.class)
                .isThrownBy(() -> questions.verify(connector, "alice", "secret"))
                .satisfies(failure -> thrown[0] = failure)
                .matches(failure -> failure.reason() == reason, "fails as " + reason);
        return thrown[0];
    }
}
