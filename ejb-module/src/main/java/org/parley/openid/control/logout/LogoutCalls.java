package org.parley.openid.control.logout;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.parley.app.AppId;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.kernel.CorrelationId;
import org.parley.openid.control.logout.LogoutWatch.NoticesWaiting;
import org.parley.outbound.OutboundClient;
import org.parley.outbound.OutboundFailure;

/** Delivers the notices, a few at a time: at once when a session has ended, and now and then what was left behind. */
@Singleton
@Startup
@DependsOn("ServerStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogoutCalls {
    private static final int AT_ONCE = 8;

    /** So that an app that keeps us waiting delays itself more than others. */
    private static final int AT_ONCE_TO_ONE = 2;

    @Inject
    NoticeBook book;

    @Inject
    LogoutTokens tokens;

    @Inject
    Apps apps;

    @Inject
    OutboundClient outbound;

    @Resource
    ManagedExecutorService executor;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<AppId, Integer> underWay = new HashMap<>();

    public void hurry(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesWaiting event) {
        begin(CorrelationId.current());
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void catchUp() {
        begin(CorrelationId.fresh());
    }

    private void begin(String correlation) {
        if (!free.tryAcquire()) {
            return;
        }
        try {
            executor.execute(() -> {
                var scope = CorrelationId.bind(correlation);
                try {
                    deliverAll(correlation);
                } finally {
                    scope.close();
                    free.release();
                }
            });
        } catch (RejectedExecutionException busy) {
            free.release();
        }
    }

    /** As long as there is more to do, others help. */
    private void deliverAll(String correlation) {
        var notice = take();
        while (notice.isPresent()) {
            begin(correlation);
            try {
                deliver(notice.get());
            } finally {
                told(notice.get().app());
            }
            notice = take();
        }
    }

    private Optional<NoticeBook.Notice> take() {
        synchronized (underWay) {
            var busy = underWay.keySet().stream()
                    .filter(app -> underWay.get(app) >= AT_ONCE_TO_ONE)
                    .toList();
            var notice = book.take(busy);
            notice.ifPresent(taken -> underWay.merge(taken.app(), 1, Integer::sum));
            return notice;
        }
    }

    private void told(AppId app) {
        synchronized (underWay) {
            underWay.computeIfPresent(app, (same, calls) -> calls == 1 ? null : calls - 1);
        }
    }

    private void deliver(NoticeBook.Notice notice) {
        var app = apps.find(notice.app())
                .filter(found -> found.profile().endpoints().backchannelLogout() != null);
        if (app.isEmpty()) {
            book.done(notice, "nobody listens");
            return;
        }
        var outcome = call(app.get(), notice);
        if (outcome == null) {
            book.done(notice, "taken");
        } else if (notice.last()) {
            book.done(notice, "given up: " + outcome);
        }
    }

    /** What went wrong; null when nothing did. */
    private String call(AppView app, NoticeBook.Notice notice) {
        var body = "logout_token=" + tokens.issue(app, notice.subject(), notice.session());
        try {
            var answer = outbound.post(
                    app.profile().endpoints().backchannelLogout(),
                    "application/x-www-form-urlencoded",
                    body.getBytes(StandardCharsets.US_ASCII),
                    Map.of());
            return answer.status() == 200 || answer.status() == 204 ? null : "answered " + answer.status();
        } catch (OutboundFailure failure) {
            return failure.getMessage();
        }
    }
}
