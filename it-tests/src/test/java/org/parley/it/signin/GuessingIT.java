package org.parley.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.it.Account;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.admin.AdminApi;
import org.parley.it.browser.PlainBrowser;
import org.parley.it.partner.PartnerSite;
import org.parley.it.server.Database;
import org.parley.it.server.Parley;
import org.parley.it.signin.Door.Answer;

/** How guessing passwords is bounded, on a server with the usual bounds that shows its websites to whoever signs in. */
class GuessingIT {
    private static final int PER_ADDRESS = 400;
    private static Parley parley;

    @BeforeAll
    static void start() {
        parley = Parley.named("guessing")
                .on(Database.create())
                .env("PARLEY_SIGNIN_FAILURES_PER_ADDRESS", Integer.toString(PER_ADDRESS))
                .env("PARLEY_SIGNIN_SHOW_SITES", "true")
                .start();
    }

    @AfterAll
    static void stop() {
        parley.close();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    @Rule("A4-14")
    @Spec("RFC 6120 §6.5.11")
    void everyDoorShouldDelayAfterFiveFailures(Door door) throws Exception {
        var romeo = parley.admin().newAccount("romeo");
        for (int i = 1; i <= 5; i++) {
            assertThat(door.tryWith(parley, wrong(romeo))).as("failure " + i).isEqualTo(Answer.WRONG);
        }
        assertThat(door.tryWith(parley, romeo)).as("the right one, at once").isEqualTo(Answer.LATER);
        parley.later(
                Duration.ofMinutes(1),
                () -> assertThat(Door.REST.tryWith(parley, romeo)).isEqualTo(Answer.RIGHT));
        assertThat(Door.REST.tryWith(parley, wrong(romeo)))
                .as("a success forgets the failures")
                .isEqualTo(Answer.WRONG);
    }

    @Test
    @Rule("A4-14")
    void failuresShouldCountWhicheverTheDoor() {
        var romeo = parley.admin().newAccount("romeo");
        for (var door : List.of(Door.REST, Door.TICKETS, Door.WEB, Door.PLAIN, Door.SCRAM)) {
            assertThat(door.tryWith(parley, wrong(romeo))).as(door.name()).isEqualTo(Answer.WRONG);
        }
        for (var door : Door.values()) {
            assertThat(door.tryWith(parley, romeo)).as(door.name()).isEqualTo(Answer.LATER);
        }
    }

    /** Told by status, text and time to wait; the request id alone differs. */
    @Test
    @Rule("A4-14")
    void unknownNameShouldBeDelayedAndLockedLikeAKnownOne() throws Exception {
        var known = parley.admin().newAccount("juliet");
        var unknown = new Account("nobody-at-all", Parley.DOMAIN, "guess");
        assertThat(toTheLock(unknown)).isEqualTo(toTheLock(known)).endsWith("429 after 15 min");
        assertThat(Door.PLAIN.tryWith(parley, wrong(known)))
                .isEqualTo(Door.PLAIN.tryWith(parley, unknown))
                .isEqualTo(Answer.LATER);
        assertThat(Door.SCRAM.tryWith(parley, wrong(known)))
                .isEqualTo(Door.SCRAM.tryWith(parley, unknown))
                .isEqualTo(Answer.LATER);
    }

    private static List<String> toTheLock(Account account) throws Exception {
        var told = new ArrayList<String>();
        for (int minute = 1; minute <= 11; minute++) {
            parley.later(Duration.ofMinutes(minute), () -> told.add(told(wrong(account))));
        }
        return told;
    }

    private static String told(Account account) {
        var answer = new AdminApi(parley.http("/"), account).request("GET", "accounts", null);
        if (answer.statusCode() != 429) {
            return answer.statusCode() + answer.body().replaceAll("urn:uuid:[0-9a-f-]+", "");
        }
        var seconds = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
        return "429 after " + Math.round(seconds / 60.0 + 0.9) + " min";
    }

    @Test
    @Rule("A4-14")
    void lockShouldBeToldOnceAndEndByItself() throws Exception {
        var romeo = parley.admin().newAccount("romeo");
        toTheLock(romeo);
        for (int i = 0; i < 20; i++) {
            Door.REST.tryWith(parley, wrong(romeo));
            Door.SCRAM.tryWith(parley, wrong(romeo));
        }
        var audit = parley.admin().audit("action=signin&subject=" + romeo.jid());
        assertThat(audit.stream().filter(entry -> entry.path("action").asText().equals("signin.locked")))
                .hasSize(1);
        assertThat(audit.stream().filter(entry -> entry.path("action").asText().equals("signin.refused")))
                .as("what was judged, and not what was turned away")
                .hasSize(10);
        parley.later(
                Duration.ofMinutes(20),
                () -> assertThat(Door.REST.tryWith(parley, romeo)).isEqualTo(Answer.LATER));
        parley.later(
                Duration.ofMinutes(26),
                () -> assertThat(Door.REST.tryWith(parley, romeo)).isEqualTo(Answer.RIGHT));
    }

    @Test
    @Rule("A4-14")
    void administratorShouldClearALockByRest() throws Exception {
        var romeo = parley.admin().newAccount("romeo");
        toTheLock(romeo);
        var lock = "sign-in-locks/" + romeo.jid();
        assertThat(parley.admin().get(lock).path("failures").asInt()).isEqualTo(10);
        assertThat(parley.admin().get(lock).path("blockedUntil").isTextual()).isTrue();
        parley.admin().delete(lock);
        assertThat(parley.admin().get(lock)).hasToString("{\"failures\":0}");
        assertThat(Door.REST.tryWith(parley, romeo)).isEqualTo(Answer.RIGHT);
        parley.admin().delete(lock);
        assertThat(parley.admin().audit("action=signin.unlocked&subject=" + romeo.jid()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("actor").asText()).startsWith("admin@"));
    }

    @Test
    @Rule("A4-14")
    void lockShouldSurviveARestart() throws Exception {
        var romeo = parley.admin().newAccount("romeo");
        toTheLock(romeo);
        parley.server().stop();
        parley.server().start();
        for (var door : Door.values()) {
            assertThat(door.tryWith(parley, romeo)).as(door.name()).isEqualTo(Answer.LATER);
        }
        parley.later(
                Duration.ofMinutes(30),
                () -> assertThat(Door.SCRAM.tryWith(parley, romeo)).isEqualTo(Answer.RIGHT));
    }

    @Test
    void authorizedSitesShouldBeOfferedWhereTheSettingSaysSo() {
        try (var site = PartnerSite.start(parley);
                var other = PartnerSite.start(parley)) {
            parley.admin().authorize(site);
            parley.admin().add(other, Map.of());
            var browser = new PlainBrowser(parley);
            assertThat(browser.open("/account/sign-in").body())
                    .contains("<option value=\"" + site.identifier() + "\"")
                    .doesNotContain(other.identifier());
            var alice = site.newMember("alice");
            var answer = browser.press(
                    "signIn",
                    "submit",
                    Map.of("name", alice.user(), "site", site.identifier(), "password", alice.password()));
            assertThat(answer.statusCode()).isEqualTo(302);
        }
    }

    @Test
    @Rule("A4-14")
    void memberShouldBeDelayedWithoutAskingTheSite() {
        try (var site = PartnerSite.start(parley)) {
            parley.admin().authorize(site);
            var alice = site.newMember("alice");
            for (int i = 1; i <= 5; i++) {
                assertThat(Door.PLAIN.tryWith(parley, wrong(alice))).isEqualTo(Answer.WRONG);
            }
            for (var door : List.of(Door.PLAIN, Door.WEB, Door.CONSOLE, Door.REST)) {
                assertThat(door.tryWith(parley, alice)).as(door.name()).isEqualTo(Answer.LATER);
            }
            assertThat(site.requests("verify")).hasSize(5);
        }
    }

    @Test
    @Rule("A4-14")
    void simultaneousGuessesShouldBeNoWayAround() {
        var romeo = parley.admin().newAccount("romeo");
        var answers = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Door.REST.tryWith(parley, wrong(romeo))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(Collections.frequency(answers, Answer.WRONG)).isBetween(1, 5 + 20);
        assertThat(Door.REST.tryWith(parley, romeo)).isEqualTo(Answer.LATER);
    }

    @Test
    @Rule("A4-14")
    void addressShouldBeBoundedWhateverTheNames() throws Exception {
        var romeo = parley.admin().newAccount("romeo");
        for (int i = 0; i < PER_ADDRESS; i++) {
            assertThat(from("127.0.0.77", new Account("guess-" + i, Parley.DOMAIN, "guess")))
                    .isEqualTo(401);
        }
        assertThat(from("127.0.0.77", romeo)).isEqualTo(429);
        assertThat(from("127.0.0.78", romeo)).as("from elsewhere").isEqualTo(403);
        parley.later(
                Duration.ofMinutes(6),
                () -> assertThat(from("127.0.0.77", romeo)).isEqualTo(403));
        assertThat(parley.admin().audit("action=signin.locked")).anySatisfy(entry -> {
            assertThat(entry.path("address").asText()).isEqualTo("127.0.0.77");
            assertThat(entry.path("details").path("by").asText()).isEqualTo("address");
        });
    }

    /** The status of a request that comes from this address of the machine. */
    private static int from(String address, Account account) throws IOException {
        var server = parley.server().http();
        var credentials = Base64.getEncoder()
                .encodeToString((account.user() + ":" + account.password()).getBytes(StandardCharsets.UTF_8));
        try (var socket =
                new Socket(InetAddress.getByName("127.0.0.1"), server.getPort(), InetAddress.getByName(address), 0)) {
            var request = "GET /api/v1/admin/accounts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Basic " + credentials + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    private static Account wrong(Account account) {
        return new Account(account.user(), account.domain(), "not-" + account.password());
    }
}
