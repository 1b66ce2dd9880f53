package org.parley.call.control;

import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.parley.app.AppClosed;
import org.parley.app.AppId;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.call.CallProblem;
import org.parley.call.CallSettings;
import org.parley.kernel.Ids;
import org.parley.kernel.Problem;
import org.parley.kernel.WebhookSignature;
import org.parley.outbound.OutboundClient;
import org.parley.outbound.OutboundFailure;

/**
 * Tells apps what people do, signed as Standard Webhooks are. At once and once: an app that does not take an event now does
 * not get it. For each app a bulkhead bounds how many may be under way and a circuit breaker leaves it alone for a while
 * when most fail, so that a sick app costs only those who write to it.
 */
@ApplicationScoped
public class AppEvents {
    @Inject
    OutboundClient outbound;

    @Inject
    Apps apps;

    @Inject
    CallSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    private final Map<AppId, TypedGuard<Object>> guards = new ConcurrentHashMap<>();

    /** @throws Problem when the app has not taken it */
    void tell(AppView app, String type, JsonObject data) {
        if (app.profile().endpoints().events() == null) {
            throw CallProblem.NOT_LISTENING.problem();
        }
        try {
            guards.computeIfAbsent(app.id(), first -> guard()).call(() -> post(app, type, data));
        } catch (BulkheadException | CircuitBreakerOpenException leftAlone) {
            throw CallProblem.NOT_ANSWERING.problem();
        } catch (OutboundFailure failed) {
            throw CallProblem.NOT_ANSWERING.problem();
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object post(AppView app, String type, JsonObject data) throws OutboundFailure {
        var now = clock.instant();
        var body = Json.createObjectBuilder()
                .add("type", type)
                .add("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString())
                .add("data", data)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        var signature = WebhookSignature.of("evt_" + ids.next(), now, body, apps.webhookSecrets(app.id()));
        var answer = outbound.post(
                app.profile().endpoints().events(),
                "application/json",
                body,
                Map.of(
                        WebhookSignature.ID, signature.id(),
                        WebhookSignature.TIMESTAMP, signature.timestamp(),
                        WebhookSignature.SIGNATURE, signature.signatures()));
        if (answer.status() / 100 != 2) {
            throw new OutboundFailure(OutboundFailure.Reason.UNREACHABLE, "status " + answer.status());
        }
        return answer;
    }

    private TypedGuard<Object> guard() {
        return TypedGuard.create(Object.class)
                .withDescription("events")
                .withBulkhead()
                .limit(settings.eventsAtOnce())
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(settings.breakerCalls())
                .failureRatio(settings.breakerFailures() / 100.0)
                .delay(settings.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .when(OutboundFailure.class::isInstance)
                .done()
                .build();
    }

    /** It may come back as another one. */
    void closed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppClosed event) {
        guards.remove(event.app());
    }
}
