package org.parley.web.api;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.parley.kernel.ProblemCode;
import org.parley.kernel.ProblemKind;
import org.parley.kernel.RequestProblem;
import org.parley.repeat.RepeatProblem;
import org.parley.signin.SigninProblem;
import org.parley.web.IdempotencyFilter;
import org.parley.web.ProblemWriter;
import org.parley.web.problem.ProblemCatalogue;

/** The refusals of one operation: those that its annotations name and those of every operation of its sort. */
final class ProblemAnswers {
    private static final Pattern CODE = Pattern.compile("[a-z]+/[a-z]+(-[a-z]+)*");
    private static final Set<ProblemKind> WITH_DELAY = EnumSet.of(ProblemKind.TOO_MANY, ProblemKind.UNAVAILABLE);

    private final Operation operation;
    private final boolean administration;
    private final Map<String, Set<ProblemCode>> byStatus = new TreeMap<>();

    ProblemAnswers(Operation operation, boolean administration) {
        this.operation = operation;
        this.administration = administration;
    }

    void complete() {
        operation.getResponses().getAPIResponses().forEach(this::named);
        common().forEach(problem -> byStatus.computeIfAbsent(status(problem), status -> new LinkedHashSet<>())
                .add(problem));
        byStatus.forEach(this::describe);
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    private void named(String status, APIResponse answer) {
        if (answer.getDescription() != null && status.compareTo("400") >= 0) {
            CODE.matcher(answer.getDescription())
                    .results()
                    .map(MatchResult::group)
                    .flatMap(code -> ProblemCatalogue.find(code).stream())
                    .forEach(problem -> byStatus.computeIfAbsent(status, none -> new LinkedHashSet<>())
                            .add(problem));
        }
    }

    private Set<ProblemCode> common() {
        var common = new LinkedHashSet<ProblemCode>();
        if (operation.getRequestBody() != null) {
            common.addAll(List.of(RequestProblem.INVALID, RequestProblem.MALFORMED, RequestProblem.TOO_LARGE));
        }
        if (operation.getParameters() != null) {
            common.add(RequestProblem.MALFORMED);
            if (operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()))) {
                common.addAll(List.of(RequestProblem.INVALID, RequestProblem.UNKNOWN_CURSOR));
            }
        }
        if (takesIdempotencyKey()) {
            common.addAll(List.of(RepeatProblem.values()));
        }
        if (administration) {
            common.addAll(List.of(
                    RequestProblem.SIGN_IN_NEEDED,
                    SigninProblem.BAD_CREDENTIALS,
                    RequestProblem.FORBIDDEN,
                    SigninProblem.TOO_MANY_ATTEMPTS));
        }
        common.add(RequestProblem.FAILED);
        return common;
    }

    private boolean takesIdempotencyKey() {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> IdempotencyFilter.KEY.equals(parameter.getName()));
    }

    private void describe(String status, Set<ProblemCode> problems) {
        var answer = Optional.ofNullable(operation.getResponses().getAPIResponse(status))
                .orElseGet(OASFactory::createAPIResponse);
        answer.setDescription(problems.stream()
                .map(problem -> "[`%1$s`](/problems/%1$s) %2$s".formatted(problem.code(), problem.title()))
                .collect(Collectors.joining("\n\n")));
        answer.setContent(content(problems));
        if (problems.stream().map(ProblemCode::kind).anyMatch(WITH_DELAY::contains)) {
            answer.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds to wait before the next attempt.")
                            .schema(OASFactory.createSchema().addType(SchemaType.INTEGER)));
        }
        operation.getResponses().addAPIResponse(status, answer);
    }

    private static Content content(Set<ProblemCode> problems) {
        var type = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("ProblemResponse"));
        problems.forEach(problem -> type.addExample(
                problem.code(),
                OASFactory.createExample().summary(problem.title()).value(example(problem))));
        return OASFactory.createContent().addMediaType("application/problem+json", type);
    }

    private static Map<String, Object> example(ProblemCode problem) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "https://parley.example/problems/" + problem.code());
        body.put("title", problem.title());
        body.put("status", ProblemWriter.status(problem.kind()));
        body.put("instance", "urn:uuid:c4fd24e2-b0f8-43e9-8b0c-2ac77d070756");
        body.put("code", problem.code());
        if (problem == RequestProblem.INVALID) {
            body.put("errors", List.of(Map.of("pointer", "/name", "code", "not-blank", "detail", "must not be blank")));
        }
        return body;
    }

    private static String status(ProblemCode problem) {
        return String.valueOf(ProblemWriter.status(problem.kind()));
    }
}
