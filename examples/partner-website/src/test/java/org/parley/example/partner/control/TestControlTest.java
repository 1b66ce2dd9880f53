package org.parley.example.partner.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.example.partner.Caller;
import org.parley.example.partner.PartnerWebsite;
import org.parley.example.partner.SomeSites;

class TestControlTest {
    private static final String OTHER_SECRET = "whsec_" + "A".repeat(44);

    private PartnerWebsite site;
    private Caller parley;

    @BeforeEach
    void start(@TempDir Path data) {
        site = SomeSites.controlled(data, "--parley", "http://localhost:1");
        parley = new Caller(site, SomeSites.SECRET);
        parley.control("POST", "members", "{\"userName\":\"dora\",\"password\":\"pw\",\"displayName\":\"Dora\"}");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void controlShouldBeClosedWithoutTheTokenAndAbsentByDefault(@TempDir Path data) {
        assertThat(statusWithoutToken(site)).isEqualTo(401);
        try (var plain = SomeSites.demo(data)) {
            assertThat(statusWithoutToken(plain)).isEqualTo(404);
        }
    }

    @Test
    void requestShouldBeProvenWithoutItsPassword() throws Exception {
        parley.ask("verify", verify("pw"));
        parley.ask("verify", verify("wrong"));

        var seen = parley.control("GET", "requests", "").path("requests");

        assertThat(seen.get(0).path("credentialsSha256").asText()).isEqualTo(sha256("dora:pw"));
        assertThat(seen.get(0).path("passwordRight").asBoolean()).isTrue();
        assertThat(seen.get(1).path("passwordRight").asBoolean()).isFalse();
        assertThat(seen.findValuesAsText("outcome")).containsExactly("accepted", "refused");
        assertThat(seen.toString()).doesNotContain("\"pw\"").doesNotContain("wrong");
    }

    @Test
    void lyingSiteShouldNotCarryAGoodSignature() {
        assertThat(parley.signed(lie("unsigned"))).isFalse();
        assertThat(parley.signed(lie("forged"))).isFalse();
        assertThat(parley.signed(lie("stale"))).isFalse();
        assertThat(parley.signed(lie("misbound"))).isFalse();
    }

    @Test
    void oversizedAnswerShouldBeRightlySigned() {
        var heard = lie("oversized");

        assertThat(heard.response().body()).hasSizeGreaterThan(2 * 1024 * 1024);
        assertThat(parley.signed(heard)).isTrue();
    }

    @Test
    void failingSiteShouldSignItsFailure() {
        parley.control("POST", "behaviour", "{\"verify\":\"error500\"}");

        var heard = parley.ask("verify", verify("pw"));

        assertThat(heard.status()).isEqualTo(500);
        assertThat(parley.signed(heard)).isTrue();
    }

    @Test
    void garbageShouldBeRightlySigned() {
        parley.control("POST", "behaviour", "{\"verify\":\"garbage\"}");

        var heard = parley.ask("verify", verify("pw"));

        assertThat(parley.signed(heard)).isTrue();
        assertThat(heard.response().body()).doesNotEndWith("}");
    }

    @Test
    void secretAndServerShouldBeReplaceableWhileRunning() {
        parley.control("POST", "settings", "{\"secrets\":[\"%s\"],\"serverId\":\"ply_srv_2\"}".formatted(OTHER_SECRET));
        var later = new Caller(site, OTHER_SECRET);

        assertThat(parley.ask("verify", verify("pw")).error()).isEqualTo("bad_signature");
        assertThat(later.ask("verify", verify("pw")).error()).isEqualTo("unknown_server");
        assertThat(later.ask("verify", verify("pw").replace("ply_srv_example", "ply_srv_2"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void clockShouldFollowTheTests() {
        parley.control("POST", "settings", "{\"clockOffsetSeconds\":3600}");

        assertThat(parley.ask("verify", verify("pw")).error()).isEqualTo("bad_signature");
    }

    @Test
    void contactsAndPostingsShouldBeReplaceable() {
        parley.control("PUT", "members/dora/contacts", "[{\"userName\":\"bob\",\"name\":\"B\",\"groups\":[]}]");
        var posting = parley.control("POST", "members/dora/postings", "{\"title\":\"T\",\"text\":\"X\"}");
        parley.control(
                "POST",
                "members/dora/postings",
                "{\"id\":%s,\"title\":\"T2\",\"text\":\"X\"}".formatted(posting.path("id")));

        assertThat(parley.ask("contacts", ask("contacts", "\"userName\":\"dora\""))
                        .json()
                        .at("/contacts/0/name")
                        .asText())
                .isEqualTo("B");
        assertThat(parley.ask("postings", ask("postings", "\"limit\":1"))
                        .json()
                        .at("/postings/0/title")
                        .asText())
                .isEqualTo("T2");
    }

    @Test
    void unreachableParleyShouldBeSaid() {
        assertThat(parley.control("POST", "notify", "{\"changed\":[\"postings\"]}")
                        .path("error")
                        .asText())
                .isEqualTo("no_answer");
    }

    @Test
    void nonsenseShouldBeRefused() {
        assertThat(parley.control("POST", "behaviour", "{\"verify\":\"drunk\"}").has("error"))
                .isTrue();
        assertThat(parley.control("POST", "members", "{").has("error")).isTrue();
    }

    private Caller.Heard lie(String behaviour) {
        parley.control("POST", "behaviour", "{\"verify\":\"%s\"}".formatted(behaviour));
        var heard = parley.ask("verify", verify("wrong"));
        assertThat(heard.json().path("verdict").asText()).isEqualTo("accepted");
        return heard;
    }

    private int statusWithoutToken(PartnerWebsite website) {
        return parley.send(HttpRequest.newBuilder(URI.create(website.address() + "/control/requests"))
                        .build())
                .statusCode();
    }

    private static String verify(String password) {
        return ask("verify", "\"userName\":\"dora\",\"password\":\"%s\"".formatted(password));
    }

    private static String ask(String action, String rest) {
        return "{\"action\":\"%s\",\"serverId\":\"%s\",%s}".formatted(action, SomeSites.SERVER_ID, rest);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
