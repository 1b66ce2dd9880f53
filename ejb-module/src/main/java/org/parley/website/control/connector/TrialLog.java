package org.parley.website.control.connector;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.parley.website.ConnectionReport;
import org.parley.website.ConnectionReport.Name;
import org.parley.website.ConnectionReport.Outcome;
import org.parley.website.ConnectionReport.Step;
import org.parley.website.control.connector.ConnectorFailure.Reason;

/** Notes what comes of each step; a step not noted in the end was not reached. */
final class TrialLog {

    /** A step that says something about its success, or fails. */
    @FunctionalInterface
    interface Attempt {
        String make() throws IOException, ConnectorFailure;
    }

    private final Map<Name, Step> steps = new EnumMap<>(Name.class);

    boolean step(Name name, Attempt attempt) {
        var begin = System.nanoTime();
        try {
            note(name, Outcome.PASSED, attempt.make(), begin);
            return true;
        } catch (ConnectorFailure failure) {
            fail(name, failure.getMessage(), begin);
        } catch (IOException failure) {
            fail(name, new ConnectorFailure(reason(failure)).getMessage(), begin);
        }
        return false;
    }

    private static Reason reason(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return Reason.UNRESOLVED;
        }
        if (failure instanceof SocketTimeoutException) {
            return Reason.TIMED_OUT;
        }
        return failure instanceof SSLException ? Reason.TLS : Reason.UNREACHABLE;
    }

    void pass(Name name, long begin) {
        note(name, Outcome.PASSED, "", begin);
    }

    void fail(Name name, String detail, long begin) {
        note(name, Outcome.FAILED, detail, begin);
    }

    void skip(Name name, String detail) {
        steps.put(name, new Step(name, Outcome.SKIPPED, detail, 0));
    }

    private void note(Name name, Outcome outcome, String detail, long begin) {
        steps.put(name, new Step(name, outcome, detail, (System.nanoTime() - begin) / 1_000_000));
    }

    ConnectionReport report() {
        return new ConnectionReport(Stream.of(Name.values())
                .map(name -> steps.getOrDefault(name, new Step(name, Outcome.SKIPPED, "not reached", 0)))
                .toList());
    }
}
