package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.it.browser.ChromiumExtension;
import org.parley.it.browser.Screenshot;
import org.parley.it.browser.Visitors;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** What the REST API says of itself: to programs at /openapi, to people at /docs and /problems. */
@ExtendWith({ParleyExtension.class, ChromiumExtension.class})
class ApiDescriptionIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z]+/[a-z-]+)` \\|[^|]*\\| (.*) \\|$");

    /** One operation, named for failures. */
    private record Operation(String name, JsonNode description, JsonNode document) {
        boolean administration() {
            return name.contains(" /api/v1/admin/");
        }

        boolean oauth() {
            return name.contains(" /oauth2/");
        }

        Stream<Map.Entry<String, JsonNode>> answers() {
            return description.path("responses").properties().stream()
                    .map(answer -> Map.entry(answer.getKey(), resolved(answer.getValue())));
        }

        private JsonNode resolved(JsonNode answer) {
            return answer.has("$ref") ? document.at(answer.path("$ref").asText().substring(1)) : answer;
        }
    }

    @Test
    void everyOperationShouldSayWhatItDoesAndWhoMay(Parley parley) throws Exception {
        assertThat(operations(parley)).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.description().path("summary").asText())
                    .as("summary")
                    .isNotBlank();
            assertThat(operation.description().path("tags")).as("tags").hasSize(1);
            if (operation.administration()) {
                assertThat(operation.description().at("/security/0").has("administrator"))
                        .as("security")
                        .isTrue();
            }
        });
    }

    @Test
    void everyAnswerShouldHaveAnExample(Parley parley) throws Exception {
        for (var operation : operations(parley)) {
            if (operation.oauth()) {
                continue;
            }
            assertThat(operation.answers().map(Map.Entry::getKey))
                    .as(operation.name() + ": answers of success and failure")
                    .anyMatch(status -> status.startsWith("2") || status.startsWith("3"))
                    .contains("500");
            operation.answers().forEach(answer -> {
                var where = operation.name() + " " + answer.getKey();
                assertThat(answer.getValue().path("description").asText())
                        .as(where)
                        .isNotBlank();
                if (answer.getKey().compareTo("400") >= 0) {
                    assertThat(problems(answer.getValue()))
                            .as(where)
                            .isNotEmpty()
                            .allSatisfy(
                                    problem -> assertThat(problem.path("status").asText())
                                            .as(problem.path("code").asText())
                                            .isEqualTo(answer.getKey()));
                }
                answer.getValue()
                        .path("content")
                        .forEach(type -> assertThat(type.has("example") || type.has("examples"))
                                .as(where + ": an example")
                                .isTrue());
            });
            operation
                    .description()
                    .path("requestBody")
                    .path("content")
                    .forEach(type -> assertThat(type.has("example") || type.has("examples"))
                            .as(operation.name() + ": an example of the request")
                            .isTrue());
        }
    }

    /** They speak OAuth: the errors are those of RFC 6749, and nothing is a problem document. */
    @Test
    void everyAnswerOfOAuthShouldHaveAnExampleToo(Parley parley) throws Exception {
        var oauth = operations(parley).stream().filter(Operation::oauth).toList();
        assertThat(oauth)
                .extracting(Operation::name)
                .contains(
                        "get /oauth2/authorize",
                        "post /oauth2/par",
                        "post /oauth2/token",
                        "get /oauth2/userinfo",
                        "post /oauth2/introspect",
                        "post /oauth2/revoke",
                        "get /oauth2/jwks",
                        "get /oauth2/logout",
                        "post /oauth2/register",
                        "put /oauth2/register/{client_id}");
        for (var operation : oauth) {
            assertThat(operation.answers()).as(operation.name()).hasSizeGreaterThan(0);
            operation
                    .description()
                    .path("requestBody")
                    .path("content")
                    .forEach(type -> assertThat(type.path("examples"))
                            .as(operation.name())
                            .isNotEmpty());
            operation.answers().forEach(answer -> {
                var where = operation.name() + " " + answer.getKey();
                assertThat(answer.getValue().path("description").asText())
                        .as(where)
                        .isNotBlank();
                answer.getValue()
                        .path("content")
                        .forEach(type -> assertThat(type.path("examples"))
                                .as(where)
                                .isNotEmpty()
                                .allSatisfy(example -> assertThat(
                                                example.path("value").has("error"))
                                        .isEqualTo(answer.getKey().compareTo("400") >= 0)));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("listedProblems")
    void addressOfEveryProblemShouldAnswer(String code, String title, Parley parley) throws Exception {
        var english = get(parley, "/problems/" + code, "Accept-Language", "en");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains(code).contains(title);
        var chinese = get(parley, "/problems/" + code, "Accept-Language", "zh-CN");
        assertThat(chinese.statusCode()).isEqualTo(200);
        assertThat(chinese.body()).contains(code).contains("如何处理");
        assertThat(get(parley, "/problems/", "Accept-Language", "en").body()).contains("/problems/" + code + "\"");
    }

    @Test
    void addressOfNoProblemShouldNotBeFound(Parley parley) throws Exception {
        assertThat(get(parley, "/problems/request/nothing", "Accept", "*/*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void swaggerUiShouldShowTheOperations(Parley parley, Visitors visitors) {
        var visitor = visitors.of(parley).openForeign("/docs");
        var operation = visitor.find(".opblock:has-text(\"Add a website\")");
        PlaywrightAssertions.assertThat(visitor.find(".opblock")).not().hasCount(0);
        operation.locator(".opblock-summary-control").click();
        PlaywrightAssertions.assertThat(operation.locator(".responses-table").first())
                .containsText("website/identifier-taken");
        visitor.photograph(Screenshot.of("api"));
    }

    static List<Arguments> listedProblems() throws IOException {
        var manual = Files.readString(Path.of(System.getProperty("parley.root")).resolve("docs/errors.md"));
        return LISTED.matcher(manual)
                .results()
                .map(row -> Arguments.of(row.group(1), row.group(2)))
                .toList();
    }

    private static List<Operation> operations(Parley parley) throws Exception {
        var document = new JsonMapper()
                .readTree(get(parley, "/openapi", "Accept", "application/json").body());
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> operations.add(new Operation(
                                method + " " + path.getKey(), path.getValue().path(method), document))));
        return operations;
    }

    private static List<JsonNode> problems(JsonNode answer) {
        var examples = answer.path("content").path("application/problem+json").path("examples");
        return StreamSupport.stream(examples.spliterator(), false)
                .map(example -> example.path("value"))
                .toList();
    }

    private static HttpResponse<String> get(Parley parley, String path, String header, String value) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(parley.http(path)).header(header, value).build(), BodyHandlers.ofString());
    }
}
