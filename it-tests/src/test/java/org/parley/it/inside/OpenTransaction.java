package org.parley.it.inside;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A transaction of this thread, joined by every enterprise bean that is called meanwhile. Undone unless committed. */
final class OpenTransaction implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final UserTransaction transaction = BesideParley.found(UserTransaction.class, "java:jboss/UserTransaction");

    OpenTransaction() throws Exception {
        transaction.begin();
    }

    void commit() throws Exception {
        transaction.commit();
    }

    void undo() throws SystemException {
        transaction.rollback();
    }

    boolean mayStillCommit() throws SystemException {
        return transaction.getStatus() == Status.STATUS_ACTIVE;
    }

    /**
     * Lets somebody else act until this transaction stands in their way.
     *
     * @return what becomes of them; not done before this transaction is
     */
    <T> Future<T> obstructs(Callable<T> other) throws SQLException {
        var outcome = BesideParley.threads().submit(other);
        long deadline = System.nanoTime() + PATIENCE;
        while (!somebodyWaits()) {
            if (outcome.isDone() || System.nanoTime() > deadline) {
                throw new AssertionError("nobody had to wait: " + outcome);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return outcome;
    }

    private static boolean somebodyWaits() throws SQLException {
        var database = BesideParley.found(DataSource.class, "java:jboss/datasources/ParleyDS");
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("select count(*) from pg_locks where not granted")) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }

    @Override
    public void close() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            undo();
        }
    }
}
