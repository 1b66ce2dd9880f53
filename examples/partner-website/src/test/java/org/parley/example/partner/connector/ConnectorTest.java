package org.parley.example.partner.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.example.partner.Caller;
import org.parley.example.partner.PartnerWebsite;
import org.parley.example.partner.SomeSites;

class ConnectorTest {
    private static PartnerWebsite site;
    private static Caller parley;

    @BeforeAll
    static void start(@TempDir Path data) {
        site = SomeSites.controlled(data);
        parley = new Caller(site, SomeSites.SECRET);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void rightPasswordShouldBeAccepted() {
        var heard = parley.ask("verify", verify("alice", SomeSites.PASSWORD));

        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.response().body()).isEqualTo("{\"verdict\":\"accepted\",\"displayName\":\"Alice Zhang\"}");
        assertThat(parley.signed(heard)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "correct horse "})
    void wrongPasswordShouldBeRefusedAsAnUnknownNameIs(String password) {
        var wrong = parley.ask("verify", verify("alice", password));
        var unknown = parley.ask("verify", verify("nobody", password));

        assertThat(wrong.response().body()).isEqualTo("{\"verdict\":\"refused\"}");
        assertThat(unknown.response().body()).isEqualTo(wrong.response().body());
        assertThat(parley.signed(wrong)).isTrue();
    }

    @Test
    void failuresShouldBeCountedAndASuccessShouldEndTheCount() {
        member("dave");

        parley.ask("verify", verify("dave", "wrong"));
        parley.ask("verify", verify("dave", "wrong"));
        assertThat(failuresOf("dave")).isEqualTo(2);

        parley.ask("verify", verify("dave", "pw"));
        assertThat(failuresOf("dave")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"serverId\":\"ply_srv_other\",", "\"serverId\":null,", "\"serverId\":7,", ""})
    void credentialsShouldNotBeLookedAtForAnotherServer(String serverId) {
        member("erin");

        var heard = parley.ask(
                "verify", "{\"action\":\"verify\",%s\"userName\":\"erin\",\"password\":\"no\"}".formatted(serverId));

        assertThat(heard.status()).isEqualTo(403);
        assertThat(heard.error()).isEqualTo("unknown_server");
        assertThat(parley.signed(heard)).isTrue();
        assertThat(failuresOf("erin")).isZero();
    }

    @Test
    void serverShouldBeJudgedBeforeTheBody() {
        assertThat(parley.ask("verify", "{\"action\":\"contacts\"}").error()).isEqualTo("unknown_server");
    }

    @Test
    void signatureShouldBeJudgedBeforeTheServer() {
        var stranger = new Caller(site, "whsec_" + "A".repeat(44));

        var heard = stranger.ask("verify", "{\"action\":\"verify\",\"serverId\":\"ply_srv_other\"}");

        assertThat(heard.status()).isEqualTo(401);
        assertThat(heard.error()).isEqualTo("bad_signature");
        assertThat(parley.signed(heard)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}x",
                "[]",
                "nonsense",
                "{\"serverId\":\"ply_srv_example\",\"serverId\":\"ply_srv_other\"}",
                "{\"action\":\"contacts\",\"serverId\":\"ply_srv_example\",\"userName\":\"alice\",\"password\":\"x\"}",
                "{\"action\":\"verify\",\"serverId\":\"ply_srv_example\",\"userName\":\"alice\"}",
                "{\"action\":\"verify\",\"serverId\":\"ply_srv_example\",\"userName\":[\"alice\"],\"password\":\"x\"}",
                "{\"action\":\"verify\",\"serverId\":\"ply_srv_example\",\"userName\":\"alice\",\"password\":7}"
            })
    void unreadableOrMisdirectedBodyShouldBeABadRequest(String body) {
        var heard = parley.ask("verify", body);

        assertThat(heard.status()).isEqualTo(400);
        assertThat(heard.error()).isEqualTo("bad_request");
        assertThat(parley.signed(heard)).isTrue();
    }

    @Test
    void recordedRequestShouldBeRefusedTheSecondTime() {
        var body = verify("alice", SomeSites.PASSWORD);
        parley.ask("verify", "msg_once", Instant.now(), body);

        var again = parley.ask("verify", "msg_once", Instant.now(), body);

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.error()).isEqualTo("replayed");
    }

    @Test
    void strangerShouldNotUseUpAnId() {
        var now = Instant.now();
        var body = verify("alice", SomeSites.PASSWORD);
        parley.ask("verify", "msg_wanted", now.getEpochSecond(), "v1,AAAA", body);

        assertThat(parley.ask("verify", "msg_wanted", now, body).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {-310, 310})
    void staleRequestShouldBeRefused(long secondsOff) {
        var heard = parley.ask(
                "verify", "msg_stale" + secondsOff, Instant.now().plusSeconds(secondsOff), verify("alice", "x"));

        assertThat(heard.error()).isEqualTo("bad_signature");
    }

    @Test
    void nothingShouldBeSignedUnderAnIdThatAStrangerShaped() {
        var heard = parley.ask("verify", "msg_1.1795248000.{}", Instant.now(), verify("alice", "x"));

        assertThat(heard.status()).isEqualTo(401);
        assertThat(heard.response().headers().firstValue("webhook-signature")).isEmpty();
    }

    @Test
    void oversizedRequestShouldBeRefusedUnread() {
        var heard = parley.ask("verify", verify("alice", "x".repeat(70_000)));

        assertThat(heard.status()).isEqualTo(413);
    }

    @Test
    void otherMethodsAndPathsShouldBeRefused() {
        assertThat(parley.ask("delete", "{}").status()).isEqualTo(404);
        assertThat(parley.send(HttpRequest.newBuilder(URI.create(site.address() + "/connector/verify"))
                                .build())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void contactsShouldBeTheMembersOwnWords() {
        var carol = parley.ask("contacts", contacts("carol", "null")).json();

        assertThat(carol.at("/contacts").toString())
                .isEqualTo(
                        "[{\"userName\":\"bob\",\"name\":\"Bob (spare parts)\",\"groups\":[\"Customers\",\"Harbour\"]}]");
        assertThat(parley.ask("contacts", contacts("nobody", "null"))
                        .json()
                        .at("/contacts")
                        .size())
                .isZero();
    }

    @Test
    void knownEtagShouldSpareTheContacts() {
        var etag = parley.ask("contacts", contacts("alice", "null")).json().path("etag");

        var again = parley.ask("contacts", contacts("alice", etag.toString()));

        assertThat(again.response().body()).isEqualTo("{\"etag\":%s,\"unchanged\":true}".formatted(etag));
    }

    @Test
    void postingsShouldComePageByPageNewestFirst() {
        var first = parley.ask("postings", postings("null", 2, "null")).json();
        var last = parley.ask("postings", postings(first.path("next").toString(), 50, "null"))
                .json();

        assertThat(first.path("postings").findValuesAsText("id")).containsExactly("p-welcome", "p-canteen");
        assertThat(last.path("postings").findValuesAsText("id")).containsExactly("p-harbour");
        assertThat(last.get("next").isNull()).isTrue();
        assertThat(last.path("etag")).isEqualTo(first.path("etag"));
    }

    @Test
    void knownEtagShouldSpareThePostings() {
        var etag = parley.ask("postings", postings("null", 1, "null")).json().path("etag");

        var again = parley.ask("postings", postings("null", 50, etag.toString()));

        assertThat(again.response().body()).isEqualTo("{\"etag\":%s,\"unchanged\":true}".formatted(etag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"!\"", "\"\"", "\"eA\"", "7"})
    void unreadableCursorShouldBeABadRequest(String cursor) {
        assertThat(parley.ask("postings", postings(cursor, 50, "null")).error()).isEqualTo("bad_request");
    }

    private static String verify(String userName, String password) {
        return "{\"action\":\"verify\",\"serverId\":\"%s\",\"userName\":\"%s\",\"password\":\"%s\"}"
                .formatted(SomeSites.SERVER_ID, userName, password);
    }

    private static String contacts(String userName, String etag) {
        return "{\"action\":\"contacts\",\"serverId\":\"%s\",\"userName\":\"%s\",\"etag\":%s}"
                .formatted(SomeSites.SERVER_ID, userName, etag);
    }

    private static String postings(String cursor, int limit, String etag) {
        return "{\"action\":\"postings\",\"serverId\":\"%s\",\"cursor\":%s,\"limit\":%d,\"etag\":%s}"
                .formatted(SomeSites.SERVER_ID, cursor, limit, etag);
    }

    private static void member(String name) {
        parley.control(
                "POST",
                "members",
                "{\"userName\":\"%s\",\"password\":\"pw\",\"displayName\":\"Somebody\"}".formatted(name));
    }

    private static int failuresOf(String name) {
        return parley.control("GET", "members/" + name, "")
                .path("failedAttempts")
                .asInt(-1);
    }
}
