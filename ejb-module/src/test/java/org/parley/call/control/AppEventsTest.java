package org.parley.call.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.app.AppClosed;
import org.parley.app.AppId;
import org.parley.app.AppMetadata;
import org.parley.app.AppOrigin;
import org.parley.app.AppState;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.call.CallProblem;
import org.parley.call.CallSettings;
import org.parley.kernel.Ids;
import org.parley.kernel.Problem;
import org.parley.kernel.SettingsReader;
import org.parley.kernel.WebhookSecret;
import org.parley.outbound.OutboundAnswer;
import org.parley.outbound.OutboundClient;
import org.parley.outbound.OutboundFailure;

class AppEventsTest {
    private static final JsonObject DATA = Json.createObjectBuilder().build();
    private static final int JUDGED_AFTER = 4;

    private final AppEvents events = new AppEvents();
    private final AppView one = app(1, "https://one.example/events");
    private final AppView other = app(2, "https://other.example/events");
    private final Set<URI> sick = new HashSet<>();
    private final List<URI> told = new ArrayList<>();

    private static AppView app(long number, String endpoint) {
        return new AppView(
                new AppId(new UUID(0, number)),
                AppState.APPROVED,
                AppOrigin.ADMINISTRATOR,
                null,
                AppMetadata.read("{\"client_name\": \"Lunch\", \"parley_event_endpoint\": \"" + endpoint + "\"}"),
                false,
                "app:" + number,
                null,
                false,
                false,
                Instant.EPOCH,
                null,
                null,
                1);
    }

    @BeforeEach
    void prepare() {
        settings(Duration.ofHours(1));
        events.clock = Clock.systemUTC();
        events.ids = new Ids() {
            @Override
            public UUID next() {
                return UUID.randomUUID();
            }
        };
        events.apps = new Apps() {
            @Override
            public List<WebhookSecret> webhookSecrets(AppId id) {
                return List.of(WebhookSecret.fresh(new SecureRandom()));
            }
        };
        events.outbound = new OutboundClient() {
            @Override
            public OutboundAnswer post(URI target, String type, byte[] body, Map<String, String> headers) {
                told.add(target);
                return new OutboundAnswer(sick.contains(target) ? 500 : 204, new byte[0]);
            }
        };
    }

    private void settings(Duration breakerDelay) {
        var set = Map.of(
                "parley.call.breaker-calls", String.valueOf(JUDGED_AFTER),
                "parley.call.breaker-delay", breakerDelay.toString(),
                "parley.call.events-at-once", "1");
        events.settings = CallSettings.read(new SettingsReader(name -> Optional.ofNullable(set.get(name))));
    }

    private boolean takes(AppView app) {
        var refusal = catchThrowableOfType(Problem.class, () -> events.tell(app, "message.received", DATA));
        if (refusal != null) {
            assertThat(refusal.code()).isEqualTo(CallProblem.NOT_ANSWERING);
        }
        return refusal == null;
    }

    private void sicken(AppView app) {
        sick.add(app.profile().endpoints().events());
        for (int i = 0; i < JUDGED_AFTER; i++) {
            assertThat(takes(app)).isFalse();
        }
    }

    @Test
    void sickAppShouldBeLeftAloneAndNoOther() {
        sicken(one);
        sick.clear();
        assertThat(takes(one)).as("cut off, though it is well again").isFalse();
        assertThat(told).hasSize(JUDGED_AFTER);
        assertThat(takes(other)).isTrue();
    }

    @Test
    void appThatIsWellAgainShouldBeToldAgain() {
        settings(Duration.ofMillis(100));
        sicken(one);
        sick.clear();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!takes(one) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(takes(one)).isTrue();
        assertThat(told).hasSize(JUDGED_AFTER + 2);
    }

    @Test
    void appThatWasClosedShouldHaveAFreshStart() {
        sicken(one);
        sick.clear();
        events.closed(new AppClosed(one.id(), "app suspended"));
        assertThat(takes(one)).isTrue();
    }

    @Test
    void appShouldBeToldNoMoreAtOnceThanItIsAllowed() throws Exception {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        events.outbound = new OutboundClient() {
            @Override
            public OutboundAnswer post(URI target, String type, byte[] body, Map<String, String> headers)
                    throws OutboundFailure {
                entered.countDown();
                try {
                    leave.await();
                } catch (InterruptedException stop) {
                    throw new OutboundFailure(OutboundFailure.Reason.TIMED_OUT, "interrupted");
                }
                return new OutboundAnswer(204, new byte[0]);
            }
        };
        var thread = Executors.newSingleThreadExecutor();
        try {
            var first = thread.submit(() -> takes(one));
            entered.await();
            assertThat(takes(one)).isFalse();
            leave.countDown();
            assertThat(first.get()).isTrue();
        } finally {
            thread.shutdownNow();
        }
    }
}
