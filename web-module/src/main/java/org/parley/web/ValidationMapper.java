package org.parley.web;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.parley.kernel.Problem.FieldError;
import org.parley.kernel.RequestProblem;

/** A request that breaks a constraint of its record or parameters: all mistakes at once, each with its place. */
@Provider
public class ValidationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Inject
    ProblemWriter writer;

    @Override
    public Response toResponse(ConstraintViolationException refusal) {
        var errors = refusal.getConstraintViolations().stream()
                .map(ValidationMapper::error)
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
        return writer.write(RequestProblem.INVALID.problem().errors(errors)).build();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var code = constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new FieldError(pointer(violation.getPropertyPath()), code, violation.getMessage());
    }

    /** A JSON pointer into the body, or the name of a parameter. */
    private static String pointer(Path path) {
        var inBody = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(node -> (node.isInIterable() && node.getIndex() != null ? "/" + node.getIndex() : "") + "/"
                        + node.getName())
                .collect(Collectors.joining());
        return inBody.isEmpty() ? last(path) : inBody;
    }

    private static String last(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .reduce((first, second) -> second)
                .map(Path.Node::getName)
                .orElse("");
    }
}
