package org.parley.token.control;

import java.util.function.Function;
import org.parley.kernel.CorrelationId;

/** A command and in the course of which request it was given, since another thread may carry it out. */
public record Asked<C>(C command, String correlationId) {

    public static <C> Asked<C> now(C command) {
        return new Asked<>(command, CorrelationId.current());
    }

    /** Carries it out on a thread that does nothing else meanwhile. */
    public <R> R inItsCourse(Function<Asked<C>, R> work) {
        return CorrelationId.under(correlationId, () -> work.apply(this));
    }
}
