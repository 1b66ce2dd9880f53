package org.parley.client.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TicketVerifierTest {
    private final PlatformDouble platform = new PlatformDouble();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void validTicketShouldNameThePerson() {
        assertThat(verifier(Map.of()).verify(ticket("good"))).contains("u_1");
        assertThat(platform.seen).singleElement().satisfies(request -> {
            assertThat(request.authorization()).isEqualTo("Basic b3JkZXJzOnBseV9yc19zZWNyZXQ=");
            assertThat(request.requestId()).isEqualTo("id-of-good");
            assertThat(request.body()).isEqualTo("{\"userId\":\"u_1\",\"authorizationKey\":\"good\"}");
        });
    }

    @Test
    void invalidTicketShouldNameNobodyAndNeverBeRemembered() {
        platform.answer = PlatformDouble.INVALID;
        var verifier = verifier(Map.of("cache", "PT1M"));
        assertThat(verifier.verify(ticket("bad"))).isEmpty();
        assertThat(verifier.verify(ticket("bad"))).isEmpty();
        assertThat(platform.seen).hasSize(2);
    }

    @Test
    void everyRequestShouldBeAskedAboutWhenNobodyAllowsOtherwise() {
        var verifier = verifier(Map.of());
        verifier.verify(ticket("good"));
        verifier.verify(ticket("good"));
        assertThat(platform.seen).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                // limit here, cacheFor and expiresIn of the platform, what comes of it
                "10, none, 900, 10",
                "10, 5, 900, 5",
                "5, 10, 900, 5",
                "none, 7, 900, 7",
                "60, 60, 3, 3",
            })
    void verdictShouldBeRememberedAsShortlyAsAnybodyWants(Integer limit, Integer cacheFor, int expiresIn, int seconds) {
        platform.answer = "{\"valid\":true,\"userId\":\"u_1\",\"expiresIn\":" + expiresIn
                + (cacheFor == null ? "" : ",\"cacheFor\":" + cacheFor) + "}";
        var verifier = verifier(limit == null ? Map.of() : Map.of("cache", "PT" + limit + "S"));
        verifier.verify(ticket("good"));
        now.addAndGet(Duration.ofSeconds(seconds).toNanos() - 1);
        assertThat(verifier.verify(ticket("good"))).contains("u_1");
        assertThat(platform.seen).hasSize(1);
        now.incrementAndGet();
        verifier.verify(ticket("good"));
        assertThat(platform.seen).hasSize(2);
    }

    @Test
    void cacheThatIsOffHereShouldStayOff() {
        platform.answer = "{\"valid\":true,\"userId\":\"u_1\",\"expiresIn\":900,\"cacheFor\":60}";
        var verifier = verifier(Map.of("cache", "PT0S"));
        verifier.verify(ticket("good"));
        verifier.verify(ticket("good"));
        assertThat(platform.seen).hasSize(2);
    }

    @Test
    void memoryShouldBeBoundedAndKeepWhatIsUsed() {
        var verifier = verifier(Map.of("cache", "PT1M", "cache-size", "2"));
        verifier.verify(ticket("1"));
        verifier.verify(ticket("2"));
        verifier.verify(ticket("1"));
        verifier.verify(ticket("3"));
        assertThat(platform.seen).hasSize(3);
        verifier.verify(ticket("1"));
        assertThat(platform.seen).hasSize(3);
        verifier.verify(ticket("2"));
        assertThat(platform.seen).hasSize(4);
    }

    @Test
    void keyOfOneShouldNotPassForThatOfAnother() {
        var verifier = verifier(Map.of("cache", "PT1M"));
        verifier.verify(new TicketCredential("u_1", "key", "id"));
        verifier.verify(new TicketCredential("u_2", "key", "id"));
        assertThat(platform.seen).hasSize(2);
    }

    @Test
    void sameTicketShouldBeAskedAboutOnceAtATime() throws Exception {
        platform.gate = new CountDownLatch(1);
        var verifier = verifier(Map.of());
        var verdicts = new ConcurrentLinkedQueue<Optional<String>>();
        var threads = Stream.generate(() -> new Thread(() -> verdicts.add(verifier.verify(ticket("good")))))
                .limit(16)
                .toList();
        threads.forEach(Thread::start);
        while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        platform.gate.countDown();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(verdicts).hasSize(16).containsOnly(Optional.of("u_1"));
        assertThat(platform.seen).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 302, 400, 401, 403, 404, 429, 500, 503})
    void otherAnswersShouldBeNoVerdict(int status) {
        platform.status = status;
        noVerdict(verifier(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense good",
                "{}",
                "{\"valid\":\"true\",\"userId\":\"u_1\"}",
                "{\"valid\":true}",
                "{\"valid\":true,\"userId\":7}",
                "{\"valid\":true,\"userId\":\"u_1\",\"expiresIn\":\"soon\"}"
            })
    void nonsenseShouldBeNoVerdict(String answer) {
        platform.answer = answer;
        noVerdict(verifier(Map.of()));
    }

    @Test
    void endlessAnswerShouldBeNoVerdict() {
        platform.answer = PlatformDouble.VALID + " ".repeat(100_000);
        noVerdict(verifier(Map.of()));
    }

    @Test
    void silentPlatformShouldBeLeftAloneForAMoment() {
        platform.gate = new CountDownLatch(1);
        var verifier = verifier(Map.of("connect-timeout", "PT0.1S", "read-timeout", "PT0.1S"));
        noVerdict(verifier);
        noVerdict(verifier);
        assertThat(platform.seen).hasSize(1);
    }

    @Test
    void stoppedPlatformShouldBeNoVerdict() {
        var verifier = verifier(Map.of());
        platform.close();
        noVerdict(verifier);
    }

    @Test
    void verdictsShouldComeAgainWhenThePlatformIsBack() {
        var verifier = verifier(Map.of());
        platform.status = 503;
        noVerdict(verifier);
        platform.status = 200;
        assertThat(verifier.verify(ticket("good"))).contains("u_1");
    }

    private TicketVerifier verifier(Map<String, String> differences) {
        return new TicketVerifier(platform.settings(differences), now::get);
    }

    private static void noVerdict(TicketVerifier verifier) {
        assertThatThrownBy(() -> verifier.verify(ticket("good")))
                .isInstanceOf(PlatformUnavailableException.class)
                .satisfies(failure -> assertThat(
                                List.of(failure.toString(), failure.getCause().toString()))
                        .noneMatch(text -> text.contains("good") || text.contains("ply_rs_secret")));
    }

    private static TicketCredential ticket(String key) {
        return new TicketCredential("u_1", key, "id-of-" + key);
    }
}
