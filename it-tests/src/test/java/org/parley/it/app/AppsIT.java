package org.parley.it.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.admin.AdminApi;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** What administrators do with apps by REST. */
@ExtendWith(ParleyExtension.class)
class AppsIT {
    private static final Map<String, Object> LUNCH =
            Map.of("client_name", "Lunch", "redirect_uris", List.of("https://lunch.example/signed-in"));

    @Test
    void administratorsAppShouldBeApproved(Parley parley) {
        var app = parley.admin().newApp(LUNCH).read();
        assertThat(app.path("state").asText()).isEqualTo("APPROVED");
        assertThat(app.path("origin").asText()).isEqualTo("ADMINISTRATOR");
        assertThat(app.path("classic").asBoolean()).isFalse();
        assertThat(app.path("metadata").path("client_name").asText()).isEqualTo("Lunch");
    }

    @Test
    void mistakesShouldBeToldByTheirNames(Parley parley) {
        var metadata = new HashMap<String, Object>(LUNCH);
        metadata.put("client_name", " ");
        metadata.put("scope", "openid \u00e9");
        var answer = parley.admin().request("POST", "apps", Map.of("metadata", metadata));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("app/bad-metadata")
                .contains("\"/client_name\"")
                .contains("\"/scope\"");
    }

    @Test
    void onlyPublishersShouldStandBehindApps(Parley parley) {
        var admin = parley.admin();
        var somebody = admin.newAccount("somebody");
        var request = Map.of("publisher", somebody.jid(), "metadata", LUNCH);
        assertThat(admin.request("POST", "apps", request).statusCode()).isEqualTo(403);
        admin.put("accounts/" + somebody.user() + "/roles/PUBLISHER", null);
        assertThat(admin.request("POST", "apps", request).statusCode()).isEqualTo(201);
        assertThat(admin.get("apps?publisher=" + somebody.jid()).path("items")).hasSize(1);
        admin.delete("accounts/" + somebody.user() + "/roles/PUBLISHER");
        assertThat(admin.request("POST", "apps", request).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyConfidentialAppsShouldGoWithoutPkce(Parley parley) {
        var admin = parley.admin();
        var confidential = admin.newApp(LUNCH);
        confidential.makeClassic();
        assertThat(confidential.read().path("classic").asBoolean()).isTrue();

        var metadata = new HashMap<String, Object>(LUNCH);
        metadata.put("token_endpoint_auth_method", "none");
        var open = admin.newApp(metadata);
        assertThat(open.secret()).isNull();
        assertThat(admin.request("PUT", "apps/" + open.clientId() + "/classic", null)
                        .statusCode())
                .isEqualTo(409);
        var change = Map.of(
                "metadata",
                metadata,
                "version",
                confidential.read().path("version").asInt());
        admin.put("apps/" + confidential.clientId(), change);
        assertThat(confidential.read().path("classic").asBoolean()).isFalse();
    }

    @Test
    void twoChangesAtOnceShouldBeOne(Parley parley) {
        var admin = parley.admin();
        var app = admin.newApp(LUNCH);
        var change =
                Map.of("metadata", LUNCH, "version", app.read().path("version").asInt());
        admin.put("apps/" + app.clientId(), change);
        assertThat(admin.request("PUT", "apps/" + app.clientId(), change).statusCode())
                .isEqualTo(409);
    }

    @Test
    @Rule("A7-05")
    void removalShouldBeForGoodAndSaySo(Parley parley) {
        var admin = parley.admin();
        var app = admin.newApp(LUNCH);
        app.suspend();
        app.resume();
        app.remove();
        assertThat(admin.request("GET", "apps/" + app.clientId(), null).statusCode())
                .isEqualTo(404);
        assertThat(admin.request("POST", "apps/" + app.clientId() + "/approve?version=1", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.audit("subject=" + app.clientId()))
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("app.removed", "app.resumed", "app.suspended", "app.registered");
    }

    @Test
    @Rule("A7-01")
    void secretsShouldBeToldOnceAndNeverBeLogged(Parley parley) {
        var admin = parley.admin();
        var app = admin.newApp(LUNCH);
        assertThat(app.webhookSecret()).startsWith("whsec_");
        var rotated = admin.post("apps/" + app.clientId() + "/webhook-secrets", null);
        assertThat(rotated.path("webhookSecret").asText()).startsWith("whsec_").isNotEqualTo(app.webhookSecret());
        assertThat(app.read().path("rotatingWebhook").asBoolean()).isTrue();
        admin.delete("apps/" + app.clientId() + "/webhook-secrets/old");
        assertThat(app.read().toString()).doesNotContain("whsec_").doesNotContain("ply_as_");
        assertThat(admin.audit("subject=" + app.clientId()).toString())
                .doesNotContain("whsec_")
                .doesNotContain("ply_as_");
    }

    @Test
    void logoShouldBeDrawnAnew(Parley parley) throws Exception {
        var admin = parley.admin();
        var app = admin.newApp(LUNCH);
        var upload = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 320, BufferedImage.TYPE_INT_RGB), "jpg", upload);
        upload.writeBytes("<script>alert(1)</script>".getBytes());
        assertThat(put(admin, app.clientId(), "image/jpeg", upload.toByteArray()))
                .isEqualTo(200);

        var path = app.read().path("logo").asText();
        var logo = picture(parley, path);
        assertThat(picture(parley, path.replace("v=", "v=0")).statusCode())
                .as("another picture than the one of this hash")
                .isEqualTo(404);
        assertThat(logo.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(logo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(logo.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        var picture = ImageIO.read(new ByteArrayInputStream(logo.body()));
        assertThat(picture.getWidth()).isEqualTo(256);
        assertThat(picture.getHeight()).isEqualTo(256);
        assertThat(new String(logo.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    private static HttpResponse<byte[]> picture(Parley parley, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(parley.http(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void pictureThatIsNoneOrTooLargeShouldBeRefused(Parley parley) throws IOException {
        var admin = parley.admin();
        var app = admin.newApp(LUNCH);
        assertThat(put(admin, app.clientId(), "image/png", "<svg/>".getBytes())).isEqualTo(400);
        assertThat(put(admin, app.clientId(), "image/png", hugePng())).isEqualTo(413);
        assertThat(put(admin, app.clientId(), "image/png", new byte[300_000])).isEqualTo(413);
        var gif = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "gif", gif);
        assertThat(put(admin, app.clientId(), "image/png", gif.toByteArray())).isEqualTo(400);
        assertThat(app.read().path("logo").asText("")).isIn("", "null");
    }

    private static int put(AdminApi admin, String app, String type, byte[] picture) {
        return admin.upload("apps/" + app + "/logo", type, picture).statusCode();
    }

    /** Some bytes that promise 100 000 by 100 000 pixels. */
    private static byte[] hugePng() {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes())
                .putInt(100_000)
                .putInt(100_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(8 + 4 + header.length + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
    }
}
