package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.it.Http;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** What is sent that should not be. */
@ExtendWith(ParleyExtension.class)
class TicketBodiesIT {
    private static final String[] PATHS = {
        "accounts", "tickets", "tickets/refresh", "tickets/revoke", "tickets/list", "tickets/end"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "nonsense",
                "{\"userId\":\"a\",\"authorizationKey\":\"b\"}}",
                "{\"userId\":\"a\",\"authorizationKey\"",
                "{\"userId\":\"a\u0001\"}",
                "{\"tickets\":{}}"
            })
    void whatIsNoQuestionShouldBeRefusedWithoutAVerdict(String body, Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        for (var path : new String[] {"verify", "verify-batch"}) {
            var answer = api.postRaw("api/v1/tickets/" + path, body, Map.of("Authorization", orders.authorization()));
            assertThat(answer.statusCode()).as(path + " " + body).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("valid\":");
        }
    }

    @Test
    void everyDoorShouldRefuseWhatItCannotRead(Parley parley) {
        var api = new TicketApi(parley);
        for (var path : PATHS) {
            for (var body : new String[] {"{", "[]", "nonsense", ""}) {
                assertThat(api.postRaw("api/v1/" + path, body, Map.of()).statusCode())
                        .as(path + " " + body)
                        .isEqualTo(400);
            }
            assertThat(api.postRaw("api/v1/" + path, "a=b", Map.of("Content-Type", "application/x-www-form-urlencoded"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(415);
        }
    }

    @Test
    void everyDoorShouldRefuseTooLargeABody(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var large = "{\"userId\":\"" + "x".repeat(300_000) + "\"}";
        for (var path : PATHS) {
            assertThat(api.postRaw("api/v1/" + path, large, Map.of()).statusCode())
                    .as(path)
                    .isEqualTo(413);
        }
        for (var path : new String[] {"verify", "verify-batch"}) {
            assertThat(api.postRaw("api/v1/tickets/" + path, large, Map.of("Authorization", orders.authorization()))
                            .statusCode())
                    .isEqualTo(413);
        }
        assertThat(api.postForm("oauth2/introspect", Map.of("token", "x".repeat(20_000)), orders)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void missingAndOverlongFieldsShouldBeNamed(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        named(api.post("api/v1/tickets", Map.of("userName", " ")), "/userName", "/password", "/resourceServer");
        named(
                api.post(
                        "api/v1/tickets",
                        Map.of(
                                "userName", "a",
                                "password", "b",
                                "resourceServer", orders.identifier(),
                                "device", "a\u0000b")),
                "/device");
        named(api.post("api/v1/accounts", Map.of("userName", "x".repeat(300))), "/userName", "/password");
        named(
                api.post("api/v1/tickets/refresh", Map.of("refreshKey", "x".repeat(200))),
                "/userId",
                "/refreshKey",
                "/resourceServer");
        named(api.post("api/v1/tickets/end", Map.of()), "/userId", "/refreshKey", "/ticket");
        var asked = Map.of("Authorization", orders.authorization());
        named(api.post("api/v1/tickets/verify", Map.of("userId", "a"), asked), "/authorizationKey");
        named(api.post("api/v1/tickets/verify", Map.of("userId", 5, "authorizationKey", "x"), asked), "/userId");
        named(
                api.post(
                        "api/v1/tickets/verify-batch",
                        Map.of("tickets", Collections.nCopies(101, Map.of("userId", "a", "authorizationKey", "b"))),
                        asked),
                "/tickets");
        named(
                api.postRaw(
                        "api/v1/tickets/verify-batch",
                        "{\"tickets\":[{\"userId\":\"a\",\"authorizationKey\":\"b\"},{\"userId\":\"a\"}]}",
                        asked),
                "/tickets/1/authorizationKey");
    }

    private static void named(HttpResponse<String> answer, String... pointers) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Http.json(answer).path("code").asText()).isEqualTo("request/invalid");
        assertThat(Http.json(answer).path("errors"))
                .extracting(error -> error.path("pointer").asText())
                .containsExactlyInAnyOrder(pointers);
    }

    @Test
    void unknownFieldsOfAQuestionShouldBePassedOver(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var verdict = api.postRaw(
                "api/v1/tickets/verify",
                "{\"more\":{\"a\":[1,{}]},\"userId\":\"%s\",\"and\":[[]],\"authorizationKey\":\"%s\",\"x\":null}"
                        .formatted(ticket.userId(), ticket.authorizationKey()),
                Map.of("Authorization", orders.authorization()));
        assertThat(verdict.body()).contains("\"valid\":true");
    }

    @Test
    void registrationShouldBeRepeatableUnderItsIdempotencyKey(Parley parley) {
        var api = new TicketApi(parley);
        var body = Map.of("userName", "repeated-" + UUID.randomUUID(), "password", "a password of mine");
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = api.post("api/v1/accounts", body, key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(api.post("api/v1/accounts", body, key).statusCode()).isEqualTo(201);
        var together = Map.of("userName", "together-" + UUID.randomUUID(), "password", "a password of mine");
        assertThat(Stream.generate(() -> api.postAsync("api/v1/accounts", together, key))
                        .limit(8)
                        .toList())
                .as("equal requests at the same moment")
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(201));
        var other = api.post("api/v1/accounts", body, Map.of("Idempotency-Key", "another-key"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("account/username-taken");
        assertThat(api.post("api/v1/accounts", body).statusCode()).isEqualTo(409);
        var changed = Map.of("userName", body.get("userName"), "password", "another password of mine");
        assertThat(api.post("api/v1/accounts", changed, key).body()).contains("repeat/another-request");
        assertThat(api.post("api/v1/accounts", body, Map.of("Idempotency-Key", "two words"))
                        .body())
                .contains("repeat/bad-key");
        assertThat(api.post("api/v1/accounts", Map.of("userName", "weak", "password", "short"))
                        .body())
                .contains("account/bad-password");
    }
}
