package org.parley.kernel;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An expected refusal, rendered by each transport in its own words. An application exception, since the EJB container
 * would otherwise wrap it and the mappers would miss it; it rolls the transaction back, so what must survive a refusal
 * commits on its own.
 */
@ApplicationException(rollback = true)
public class Problem extends RuntimeException {
    private final ProblemCode code;
    private final String detail;
    private final Duration retryAfter;
    private final List<FieldError> errors;

    /** @param pointer a JSON pointer or form field name. */
    public record FieldError(String pointer, String code, String detail) {}

    Problem(ProblemCode code, String detail) {
        this(code, detail, null, List.of());
    }

    private Problem(ProblemCode code, String detail, Duration retryAfter, List<FieldError> errors) {
        super(code.code() + (detail == null ? "" : ": " + detail), null, false, false);
        this.code = code;
        this.detail = detail;
        this.retryAfter = retryAfter;
        this.errors = errors;
    }

    public Problem retryAfter(Duration delay) {
        return new Problem(code, detail, delay, errors);
    }

    public Problem errors(List<FieldError> fields) {
        return new Problem(code, detail, retryAfter, List.copyOf(fields));
    }

    public ProblemCode code() {
        return code;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
