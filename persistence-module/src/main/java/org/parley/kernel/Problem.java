package org.parley.kernel;

import jakarta.ejb.ApplicationException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    private final transient List<Object> arguments;
    private final Duration retryAfter;
    private final List<FieldError> errors;

    /**
     * What is wrong with one field. Pages say it in the reader's language where their texts have one for the problem's
     * and the field's code.
     *
     * @param pointer a JSON pointer or form field name
     * @param detail in English
     * @param arguments what stands in the detail, for the other languages
     */
    public record FieldError(String pointer, String code, String detail, List<Object> arguments) {

        public FieldError {
            arguments = List.copyOf(arguments);
        }

        public FieldError(String pointer, String code, String detail) {
            this(pointer, code, detail, List.of());
        }

        /** @param pattern in English, as {@link MessageFormat} has it */
        public static FieldError of(String pointer, String code, String pattern, Object... arguments) {
            return new FieldError(pointer, code, format(pattern, arguments), List.of(arguments));
        }
    }

    Problem(ProblemCode code, String detail, List<Object> arguments) {
        this(code, detail, arguments, null, List.of());
    }

    private Problem(
            ProblemCode code, String detail, List<Object> arguments, Duration retryAfter, List<FieldError> errors) {
        super(code.code() + (detail == null ? "" : ": " + detail), null, false, false);
        this.code = code;
        this.detail = detail;
        this.arguments = arguments;
        this.retryAfter = retryAfter;
        this.errors = errors;
    }

    static String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    public Problem retryAfter(Duration delay) {
        return new Problem(code, detail, arguments, delay, errors);
    }

    public Problem errors(List<FieldError> fields) {
        return new Problem(code, detail, arguments, retryAfter, List.copyOf(fields));
    }

    public ProblemCode code() {
        return code;
    }

    /** In English. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** What stands in the detail, for the other languages. */
    public List<Object> arguments() {
        return arguments;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
