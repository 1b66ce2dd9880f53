package org.parley.it.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.it.Rule;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** The list of app resource servers, by REST. */
@ExtendWith(ParleyExtension.class)
class ResourceServersIT {

    @Test
    void addedServerShouldBeListedWithoutItsSecret(Parley parley) {
        var server = parley.admin()
                .newResourceServer("listed", Map.of("allowedNetworks", List.of("10.20.0.0/16", "fd00:20::/32")));
        assertThat(server.secret()).matches("ply_rs_[A-Za-z0-9_-]{43}");

        var seen = server.get();
        assertThat(seen.toString()).doesNotContain(server.secret(), "ply_rs_");
        assertThat(seen.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(seen.path("subject").asText()).isEqualTo("USER_ID");
        assertThat(seen.path("authorizationLife").asText()).isEqualTo("PT15M");
        assertThat(seen.path("refreshLife").asText()).isEqualTo("PT720H");
        assertThat(seen.path("verifyCache").asText()).isEqualTo("PT1S");
        assertThat(seen.path("allowedNetworks"))
                .extracting(JsonNode::asText)
                .containsExactly("10.20.0.0/16", "fd00:20::/32");
        assertThat(parley.admin().get("resource-servers?limit=200").path("items"))
                .contains(seen);
    }

    @Test
    void identifierShouldBeGivenOnce(Parley parley) {
        var server = parley.admin().newResourceServer("once");
        var again = parley.admin()
                .request("POST", "resource-servers", Map.of("identifier", server.identifier(), "name", "Again"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("resource/identifier-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orders", "or ders", "-orders", "orders:", "https://orders", "订单", "a.b-"})
    void whatIsNoIdentifierShouldBeRefused(String identifier, Parley parley) {
        var answer =
                parley.admin().request("POST", "resource-servers", Map.of("identifier", identifier, "name", "Bad"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("resource/bad-identifier");
    }

    @Test
    void everyMistakeShouldBeToldWithItsField(Parley parley) {
        var answer = parley.admin()
                .request(
                        "POST",
                        "resource-servers",
                        Map.of(
                                "identifier", "mistaken",
                                "name", "Mistaken",
                                "authorizationLife", "PT30M",
                                "refreshLife", "PT20M",
                                "verifyCache", "PT1H",
                                "allowedNetworks", List.of("10.0.0.0/8", "10.20.30.40/16", "everywhere")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("resource/bad-profile", "/refreshLife", "/verifyCache", "/allowedNetworks/1")
                .contains("/allowedNetworks/2", "10.20.0.0/16")
                .doesNotContain("/authorizationLife", "/allowedNetworks/0");
    }

    @Test
    void olderViewShouldNotOverwriteANewerChange(Parley parley) {
        var server = parley.admin().newResourceServer("changed");
        var version = server.get().path("version").asInt();
        server.change(Map.of("name", "Renamed", "authorizationLife", "PT5M"));
        assertThat(server.get().path("name").asText()).isEqualTo("Renamed");
        assertThat(server.get().path("authorizationLife").asText()).isEqualTo("PT5M");

        var late = server.tryChange(Map.of("name", "Overwritten", "version", version));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("resource/changed-meanwhile");
        assertThat(server.get().path("name").asText()).isEqualTo("Renamed");
    }

    @Test
    void secondRotationShouldWaitForTheEndOfTheFirst(Parley parley) {
        var server = parley.admin().newResourceServer("rotated");
        assertThat(server.rotateSecret()).isNotEqualTo(server.secret());
        assertThat(server.get().path("rotating").asBoolean()).isTrue();
        assertThat(parley.admin()
                        .request("POST", "resource-servers/" + server.id() + "/secrets", null)
                        .body())
                .contains("resource/two-secrets");
        server.retireOldSecret();
        server.retireOldSecret();
        assertThat(server.get().path("rotating").asBoolean()).isFalse();
    }

    @Rule("A7-05")
    @Test
    void everyChangeShouldBeInTheAuditLog(Parley parley) {
        var server = parley.admin().newResourceServer("audited");
        server.change(Map.of("name", "Other"));
        server.suspend();
        server.resume();
        server.rotateSecret();
        server.retireOldSecret();
        server.remove();

        assertThat(parley.admin().audit("subject=" + server.identifier()))
                .allSatisfy(record -> {
                    assertThat(record.path("actor").asText()).startsWith("admin@");
                    assertThat(record.path("correlationId").asText()).isNotEmpty();
                })
                .extracting(record -> record.path("action").asText())
                .containsExactly(
                        "resource-server.removed",
                        "resource-server.old-secret-retired",
                        "resource-server.secret-rotated",
                        "resource-server.resumed",
                        "resource-server.suspended",
                        "resource-server.updated",
                        "resource-server.added");
        assertThat(parley.admin()
                        .request("GET", "resource-servers/" + server.id(), null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void actThatDoesNotFitTheStateShouldBeRefused(Parley parley) {
        var server = parley.admin().newResourceServer("state");
        var path = "resource-servers/" + server.id();
        assertThat(parley.admin().request("POST", path + "/resume", null).body())
                .contains("resource/wrong-state");
        server.suspend();
        assertThat(parley.admin().request("POST", path + "/suspend", null).body())
                .contains("resource/wrong-state");
    }
}
