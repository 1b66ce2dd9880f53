package org.parley.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.client.terminal.CredentialsCallback.Question;
import org.parley.client.terminal.TicketException.Reason;

@Timeout(30)
class TicketClientTest {
    private static final String TICKETS = "/api/v1/tickets";
    private static final String REFRESH = "/api/v1/tickets/refresh";

    private final Parties parties = new Parties();
    private final TicketStore store = TicketStore.inMemory();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile Credentials credentials = Credentials.signIn("alice", parties.accounts.get("alice"));
    private final TicketClient client = TicketClient.builder(parties.address())
            .store(store)
            .credentials(this::answer)
            .device("a test")
            .timeout(Duration.ofSeconds(5))
            .build();
    private final ResourceServer orders = client.resourceServer("orders", parties.address("/orders/"));
    private final ResourceServer stock = client.resourceServer("stock", parties.address("/stock"));

    private Optional<Credentials> answer(Question question) {
        questions.incrementAndGet();
        return Optional.ofNullable(credentials);
    }

    @AfterEach
    void end() {
        parties.close();
    }

    @Test
    void missingTicketShouldLeadToAnAuthentication() throws Exception {
        assertThat(get(orders).body()).isEqualTo("served u_alice");
        assertThat(store.find("orders")).get().extracting(Ticket::userId).isEqualTo("u_alice");
        assertThat(parties.seen(TICKETS))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body()).contains("\"device\":\"a test\"", "\"resourceServer\":\"orders\""));
    }

    @Test
    void storedTicketShouldNeedNoAuthentication() throws Exception {
        get(orders);
        get(orders);
        assertThat(questions).hasValue(1);
        assertThat(parties.seen("/orders/")).hasSize(2);
    }

    @Test
    void anotherServerShouldGetATicketOfItsOwn() throws Exception {
        get(orders);
        get(stock);
        assertThat(store.find("stock")).isNotEqualTo(store.find("orders"));
        assertThat(parties.seen("/stock/"))
                .singleElement()
                .satisfies(request -> assertThat(request.authorization())
                        .isEqualTo(store.find("stock").orElseThrow().authorization()));
    }

    @Test
    void withoutAnAccountOneShouldBeRegistered() throws Exception {
        credentials = Credentials.register("bob", "secret of bob");
        assertThat(get(orders).body()).isEqualTo("served u_bob");
    }

    @Test
    void registrationWhoseAnswerWasLostShouldBeRepeatable() throws Exception {
        credentials = Credentials.register("bob", "secret of bob");
        parties.statusOfRegistration = 503;
        assertThatThrownBy(() -> get(orders)).satisfies(reason(Reason.UNAVAILABLE));
        parties.statusOfRegistration = 0;
        credentials = Credentials.register("bob", "another");
        assertThatThrownBy(() -> get(orders)).satisfies(reason(Reason.NAME_TAKEN));
        credentials = Credentials.register("bob", "secret of bob");
        assertThat(get(orders).body()).isEqualTo("served u_bob");
    }

    @Test
    void refusedTicketShouldBeRefreshedAndTheRequestRepeated() throws Exception {
        get(orders);
        var before = store.find("orders").orElseThrow();
        parties.expire();
        assertThat(get(orders).body()).isEqualTo("served u_alice");
        assertThat(store.find("orders")).get().satisfies(after -> {
            assertThat(after.userId()).isEqualTo(before.userId());
            assertThat(after.authorizationKey()).isNotEqualTo(before.authorizationKey());
            assertThat(after.refreshKey()).isNotEqualTo(before.refreshKey());
        });
        assertThat(questions).hasValue(1);
    }

    @Test
    void refusedRefreshShouldLeadToOneAuthentication() throws Exception {
        get(orders);
        parties.endAll();
        assertThat(get(orders).body()).isEqualTo("served u_alice");
        assertThat(questions).hasValue(2);
    }

    @Test
    void ticketThatIsRefusedAgainShouldBeTheAnswer() throws Exception {
        var elsewhere = client.resourceServer("elsewhere", parties.address("/orders/"));
        get(orders);
        var answer = get(elsewhere);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(Parties.REFUSED);
        assertThat(parties.seen("/orders/")).hasSize(3);
        assertThat(parties.seen(REFRESH)).hasSize(1);
    }

    @Test
    void parallelRequestsShouldShareOneAuthentication() {
        var all = getAll(32);
        assertThat(all)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(questions).hasValue(1);
        assertThat(parties.seen(TICKETS)).hasSize(1);
    }

    @Test
    void parallelRequestsShouldShareOneRefresh() throws Exception {
        get(orders);
        parties.expire();
        var all = getAll(32);
        assertThat(all)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(parties.seen(REFRESH)).hasSize(1);
        assertThat(questions).hasValue(1);
    }

    @Test
    void whoeverWaitsForTheSharedTicketShouldNotBeAbleToCancelIt() throws Exception {
        var asked = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        var patient = TicketClient.builder(parties.address())
                .credentials(question -> {
                    asked.countDown();
                    try {
                        answered.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return Optional.of(credentials);
                })
                .build()
                .resourceServer("orders", parties.address("/orders/"));
        var first = patient.sendAsync(request(patient), BodyHandlers.ofString());
        asked.await();
        var second = patient.sendAsync(request(patient), BodyHandlers.ofString());
        first.cancel(true);
        answered.countDown();
        assertThat(second.join().statusCode()).isEqualTo(200);
    }

    @Test
    void serverThatCannotAskThePlatformShouldNotCostTheTicket() throws Exception {
        get(orders);
        var before = store.find("orders");
        parties.statusOfServers = 503;
        assertThat(get(orders).statusCode()).isEqualTo(503);
        assertThat(parties.seen(REFRESH)).isEmpty();
        assertThat(store.find("orders")).isEqualTo(before);
    }

    @Test
    void platformThatIsDownShouldNotCostTheTicket() throws Exception {
        get(orders);
        parties.expire();
        parties.statusOfRefresh = 503;
        assertThatThrownBy(() -> get(orders)).isInstanceOfSatisfying(TicketException.class, failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
        });
        parties.statusOfRefresh = 0;
        assertThat(get(orders).statusCode()).isEqualTo(200);
        assertThat(questions).hasValue(1);
    }

    @Test
    void unreachablePlatformShouldBeSaid() {
        var nowhere = TicketClient.builder(URI.create("http://localhost:1"))
                .credentials(this::answer)
                .build()
                .resourceServer("orders", parties.address("/orders/"));
        assertThatThrownBy(() -> get(nowhere)).satisfies(reason(Reason.UNAVAILABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "401, BAD_CREDENTIALS",
        "404, UNKNOWN_RESOURCE_SERVER",
        "429, TOO_MANY_ATTEMPTS",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "302, UNEXPECTED_ANSWER",
        "400, UNEXPECTED_ANSWER"
    })
    void refusedAuthenticationShouldSayWhy(int status, Reason reason) {
        parties.statusOfTickets = status;
        assertThatThrownBy(() -> get(orders)).satisfies(reason(reason));
        assertThat(parties.seen("/orders/")).isEmpty();
        assertThat(questions).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "null",
            value = {"[]", "{}", "{\"ticket\":{\"userId\":\"u\"}}", "{\"ticket\":1}"})
    void answerWithoutTicketShouldBeAFailure(String answer) {
        parties.answerOfTickets = answer;
        assertThatThrownBy(() -> get(orders)).satisfies(reason(Reason.UNEXPECTED_ANSWER));
    }

    @Test
    void endlessAnswerShouldBeAFailure() {
        parties.answerOfTickets = "{\"a\":\"" + "a".repeat(100_000) + "\"}";
        assertThatThrownBy(() -> get(orders)).satisfies(reason(Reason.UNAVAILABLE));
    }

    @Test
    void takenNameShouldBeSaid() {
        credentials = Credentials.register("alice", "another");
        assertThatThrownBy(() -> get(orders)).satisfies(reason(Reason.NAME_TAKEN));
    }

    @Test
    void personMayGiveUpAndTryAgain() throws Exception {
        var right = credentials;
        credentials = null;
        assertThatThrownBy(() -> get(orders)).satisfies(reason(Reason.CANCELLED));
        credentials = right;
        assertThat(get(orders).statusCode()).isEqualTo(200);
    }

    @Test
    void signOutShouldEndTheTicketAtThePlatform() throws Exception {
        get(orders);
        var ticket = store.find("orders").orElseThrow();
        orders.signOut().join();
        assertThat(store.resourceServers()).isEmpty();
        assertThat(parties.seen("/api/v1/tickets/revoke"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains(ticket.refreshKey()));
        orders.signOut().join();
        assertThat(parties.seen("/api/v1/tickets/revoke")).hasSize(1);
    }

    @Test
    void oneIdShouldGoThroughTheWholeStory() throws Exception {
        var request = HttpRequest.newBuilder(orders.resolve("")).build();
        var id = orders.send(request, BodyHandlers.ofString())
                .request()
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
        assertThat(parties.seen)
                .hasSize(2)
                .allSatisfy(seen -> assertThat(seen.requestId()).isEqualTo(id));

        parties.seen.clear();
        parties.expire();
        var own = HttpRequest.newBuilder(orders.resolve(""))
                .header("X-Request-Id", "my-own")
                .build();
        orders.send(own, BodyHandlers.ofString());
        assertThat(parties.seen)
                .hasSize(3)
                .allSatisfy(seen -> assertThat(seen.requestId()).isEqualTo("my-own"));
    }

    @Test
    void serversShouldNeverSeePasswordOrRefreshKey() throws Exception {
        get(orders);
        parties.expire();
        get(orders);
        assertThat(parties.seen("/orders/"))
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(seen.toString()).doesNotContain("refresh-", "tide and"));
    }

    @ParameterizedTest
    @CsvSource({"/stock/", "/orders/../stock/", "//elsewhere.example/orders/", "https://localhost/orders/", "/ordersx"})
    void ticketShouldNotGoElsewhere(String address) {
        var request = HttpRequest.newBuilder(parties.address(address)).build();
        assertThatThrownBy(() -> orders.send(request, BodyHandlers.ofString()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(parties.seen).isEmpty();
    }

    @Test
    void clientThatFollowsRedirectsShouldBeRefused() {
        var follower = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        assertThatThrownBy(() -> TicketClient.builder(parties.address()).httpClient(follower))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsShouldNameNoSecret() {
        assertThat(new Ticket("u_1", "key", "other").toString()).isEqualTo("Ticket[u_1]");
        assertThat(Credentials.signIn("alice", "secret").toString()).doesNotContain("secret");
        assertThat(Credentials.register("alice", "secret").toString()).doesNotContain("secret");
    }

    private static Consumer<Throwable> reason(Reason reason) {
        return failure -> assertThat(failure)
                .isInstanceOfSatisfying(
                        TicketException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<CompletableFuture<HttpResponse<String>>> getAll(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> orders.sendAsync(request(orders), BodyHandlers.ofString()))
                .toList();
    }

    private static HttpRequest request(ResourceServer server) {
        return HttpRequest.newBuilder(server.resolve("")).build();
    }

    private static HttpResponse<String> get(ResourceServer server) throws Exception {
        return server.send(request(server), BodyHandlers.ofString());
    }
}
