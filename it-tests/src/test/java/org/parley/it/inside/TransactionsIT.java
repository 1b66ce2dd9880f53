package org.parley.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.it.inside.BesideParley.bean;

import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.parley.account.AccountService;
import org.parley.audit.AuditQuery;
import org.parley.audit.AuditService;
import org.parley.audit.AuditView;
import org.parley.it.Rule;
import org.parley.kernel.Problem;
import org.parley.session.SessionService;

/** What is undone with a transaction, and what is not. */
@Inside
class TransactionsIT {

    @Deployment
    public static WebArchive besideParley() {
        return BesideParley.archive();
    }

    @Test
    void refusalShouldUndoWhatTheTransactionDid() throws Exception {
        var accounts = bean(AccountService.class);
        var name = Some.name();
        try (var transaction = new OpenTransaction()) {
            accounts.create(Some.account(name));
            assertThatThrownBy(() -> accounts.create(Some.account(name))).isInstanceOf(Problem.class);
            assertThat(transaction.mayStillCommit()).isFalse();
        }
        assertThat(accounts.find(name)).isEmpty();
    }

    @Test
    @Rule("A7-02")
    void auditLogShouldTellOfWhatWasDoneAndOfRefusalsOnly() throws Exception {
        var audit = bean(AuditService.class);
        var done = Some.name();
        var undone = Some.name();
        var refused = Some.name();
        try (var transaction = new OpenTransaction()) {
            audit.record(Some.act(done));
            transaction.commit();
        }
        try (var undoing = new OpenTransaction()) {
            audit.record(Some.act(undone));
            audit.recordApart(Some.act(refused));
            assertThat(undoing.mayStillCommit()).isTrue();
        }
        assertThat(Some.recorded("test.acted", done)).isEqualTo(1);
        assertThat(Some.recorded("test.acted", undone)).isZero();
        assertThat(Some.recorded("test.acted", refused)).isEqualTo(1);
    }

    @Test
    void auditLogShouldBeSearchedByTime() {
        var audit = bean(AuditService.class);
        var subject = Some.name();
        audit.record(Some.act(subject));
        var moment = search(audit, subject, null, null).get(0).occurred();
        assertThat(search(audit, subject, moment, moment.plusNanos(1_000))).hasSize(1);
        assertThat(search(audit, subject, Instant.EPOCH, moment.plusSeconds(3_600)))
                .hasSize(1);
        assertThat(search(audit, subject, null, moment)).isEmpty();
        assertThat(search(audit, subject, moment.plusNanos(1_000), null)).isEmpty();
    }

    private static List<AuditView> search(AuditService audit, String subject, Instant from, Instant until) {
        return audit.search(new AuditQuery(null, subject, null, null, from, until, null, 10))
                .items();
    }

    @Test
    @Rule("A7-05")
    void sessionsShouldEndWithTheLockOfTheirAccountAndOnlyWithIt() throws Exception {
        var accounts = bean(AccountService.class);
        var sessions = bean(SessionService.class);
        var name = Some.name();
        accounts.create(Some.account(name));
        var who = name + "@parley.localhost";
        var session = sessions.open(Some.session(who)).id();

        try (var undoing = new OpenTransaction()) {
            accounts.lock(name, Some.TESTER);
            assertThat(sessions.live(session))
                    .as("in the transaction that locks")
                    .isFalse();
            assertThat(undoing.mayStillCommit()).isTrue();
        }
        assertThat(sessions.live(session)).as("after the lock was undone").isTrue();
        assertThat(Some.recorded("session.ended", who)).isZero();

        try (var locking = new OpenTransaction()) {
            accounts.lock(name, Some.TESTER);
            locking.commit();
        }
        assertThat(sessions.live(session)).isFalse();
        assertThat(Some.recorded("session.ended", who)).isEqualTo(1);
    }

    @Test
    void passwordShouldBeJudgedOutsideOfAnyTransaction() throws Exception {
        var accounts = bean(AccountService.class);
        var known = Some.name();
        accounts.create(Some.account(known));
        try (var transaction = new OpenTransaction()) {
            var uncommitted = Some.name();
            accounts.create(Some.account(uncommitted));
            assertThat(accounts.judge(uncommitted, Some.PASSWORD))
                    .as("an account that only this transaction sees")
                    .isEmpty();
            assertThat(accounts.judge(known, Some.PASSWORD)).isPresent();
            assertThat(transaction.mayStillCommit()).isTrue();
        }
    }
}
