package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.admin.AdminApi;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** What an administrator's script sends again because the answer was lost. */
@ExtendWith(ParleyExtension.class)
class RepeatedRequestsIT {

    @Test
    void sameRequestShouldBeCarriedOutOnceAndAnsweredTheSame(Parley parley) throws Exception {
        var server = parley.admin().newResourceServer("repeated");
        var path = "resource-servers/" + server.id() + "/secrets";
        var key = UUID.randomUUID().toString();
        var first = post(parley, path, null, key);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("ply_rs_");
        var again = post(parley, path, null, key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(post(parley, path, null, UUID.randomUUID().toString()).body())
                .contains("resource/two-secrets");
        assertThat(parley.admin().audit("action=resource-server.secret-rotated&subject=" + server.identifier()))
                .hasSize(1);
        assertThat(kept(parley)).isNotEmpty().noneMatch(text -> text.contains("ply_rs_") || text.contains(key));
        parley.later(
                Duration.ofHours(23),
                () -> assertThat(post(parley, path, null, key).body()).isEqualTo(first.body()));
    }

    @Test
    void locationShouldBeAnsweredAgainToo(Parley parley) {
        var body = Map.of(
                "username", "repeated-" + UUID.randomUUID().toString().substring(24), "password", "a long secret");
        var key = UUID.randomUUID().toString();
        var first = post(parley, "accounts", body, key);
        var again = post(parley, "accounts", body, key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(post(parley, "accounts/" + body.get("username") + "/lock", null, "lock-" + key)
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(parley, "accounts/" + body.get("username") + "/lock", null, "lock-" + key)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anotherRequestUnderTheKeyShouldBeRefused(Parley parley) {
        var key = UUID.randomUUID().toString();
        var one = Map.of("username", "one-" + key.substring(24), "password", "a long secret");
        var other = Map.of("username", "other-" + key.substring(24), "password", "a long secret");
        assertThat(post(parley, "accounts", one, key).statusCode()).isEqualTo(201);
        var refused = post(parley, "accounts", other, key);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("repeat/another-request");
        assertThat(post(parley, "accounts", other, "two words").body()).contains("repeat/bad-key");
        var somebody = parley.admin().newAdministrator("else");
        assertThat(new AdminApi(parley.http("/"), somebody)
                        .request("POST", "accounts", other, Map.of("Idempotency-Key", key))
                        .statusCode())
                .as("another caller's key is another key")
                .isEqualTo(201);
    }

    @Test
    void refusedRequestShouldBeJudgedAnew(Parley parley) {
        var key = UUID.randomUUID().toString();
        var body = Map.of("username", "anew-" + key.substring(24), "password", "a long secret");
        assertThat(post(parley, "accounts", Map.of("username", "anew"), key).statusCode())
                .isEqualTo(400);
        assertThat(post(parley, "accounts", body, key).statusCode()).isEqualTo(201);
    }

    @Test
    void equalRequestsAtTheSameMomentShouldBeOne(Parley parley) throws Exception {
        var key = UUID.randomUUID().toString();
        var server = Map.of("identifier", "race-" + key.substring(24), "name", "Race");
        var secrets = new ArrayList<String>();
        var racers = Executors.newFixedThreadPool(16);
        try {
            Callable<HttpResponse<String>> add = () -> post(parley, "resource-servers", server, key);
            for (var answer : racers.invokeAll(Collections.nCopies(16, add))) {
                if (answer.get().statusCode() == 201) {
                    secrets.add(answer.get().body());
                } else {
                    assertThat(answer.get().body()).contains("repeat/under-way");
                }
            }
        } finally {
            racers.shutdownNow();
        }
        assertThat(secrets).isNotEmpty();
        assertThat(secrets.stream().distinct()).hasSize(1);
    }

    private static HttpResponse<String> post(Parley parley, String path, Object body, String key) {
        return parley.admin().request("POST", path, body, Map.of("Idempotency-Key", key));
    }

    private static List<String> kept(Parley parley) throws SQLException {
        var database = parley.database().orElseThrow();
        var kept = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select key_print || request_print || coalesce(answer, '') from repeatable_request")) {
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
        }
        return kept;
    }
}
