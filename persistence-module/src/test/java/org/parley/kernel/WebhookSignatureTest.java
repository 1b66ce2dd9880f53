package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
    private static final WebhookSecret SECRET = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final WebhookSecret OTHER = WebhookSecret.fresh(new SecureRandom());
    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = utf8("{\"test\": 2432232314}");

    @Test
    void signatureShouldBeThatOfThePublishedVector() {
        var signature = WebhookSignature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", NOW, BODY, List.of(SECRET));

        assertThat(signature.signatures()).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(signature.timestamp()).isEqualTo("1614265330");
        assertThat(signature.proves(BODY, List.of(SECRET), NOW)).isTrue();
    }

    @Test
    void referenceLibraryShouldAcceptOurSignature() throws Exception {
        var signature = WebhookSignature.of("msg_1", Instant.now(), BODY, List.of(OTHER, SECRET));
        var headers = HttpHeaders.of(
                Map.of(
                        WebhookSignature.ID, List.of(signature.id()),
                        WebhookSignature.TIMESTAMP, List.of(signature.timestamp()),
                        WebhookSignature.SIGNATURE, List.of(signature.signatures())),
                (name, value) -> true);

        assertThatCode(() -> new Webhook(SECRET.text()).verify(new String(BODY, StandardCharsets.UTF_8), headers))
                .doesNotThrowAnyException();
    }

    @Test
    void signatureOfTheReferenceLibraryShouldBeAccepted() throws Exception {
        var text = "{\"name\":\"张三\"}";
        var signed = new Webhook(OTHER.text()).sign("msg_2", NOW.getEpochSecond(), text);
        var signature = new WebhookSignature("msg_2", Long.toString(NOW.getEpochSecond()), signed);

        assertThat(signature.proves(utf8(text), List.of(SECRET, OTHER), NOW)).isTrue();
        assertThat(signature.proves(utf8(text), List.of(SECRET), NOW)).isFalse();
    }

    @Test
    void eitherOfTwoSecretsShouldDoWhileOneIsBeingReplaced() {
        var signature = WebhookSignature.of("msg_1", NOW, BODY, List.of(SECRET, OTHER));

        assertThat(signature.proves(BODY, List.of(SECRET), NOW)).isTrue();
        assertThat(signature.proves(BODY, List.of(OTHER), NOW)).isTrue();
    }

    @Test
    void anythingChangedShouldBreakTheSignature() {
        var good = WebhookSignature.of("msg_1", NOW, BODY, List.of(SECRET));
        var otherId = new WebhookSignature("msg_2", good.timestamp(), good.signatures());
        var otherTime = new WebhookSignature(good.id(), "1614265331", good.signatures());

        assertThat(good.proves(utf8("{}"), List.of(SECRET), NOW)).isFalse();
        assertThat(otherId.proves(BODY, List.of(SECRET), NOW)).isFalse();
        assertThat(otherTime.proves(BODY, List.of(SECRET), NOW)).isFalse();
    }

    @Test
    void windowShouldBeFiveMinutesEitherWay() {
        var signature = WebhookSignature.of("msg_1", NOW, BODY, List.of(SECRET));

        assertThat(signature.proves(BODY, List.of(SECRET), NOW.plusSeconds(300)))
                .isTrue();
        assertThat(signature.proves(BODY, List.of(SECRET), NOW.minusSeconds(300)))
                .isTrue();
        assertThat(signature.proves(BODY, List.of(SECRET), NOW.plusSeconds(301)))
                .isFalse();
        assertThat(signature.proves(BODY, List.of(SECRET), NOW.minusSeconds(301)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1,", "v1,***", "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "  "})
    void garbageShouldProveNothing(String signatures) {
        var signature = new WebhookSignature("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", signatures);

        assertThat(signature.proves(BODY, List.of(SECRET), NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1614265330", "1614265330.0", "99999999999999999999", "١"})
    void timestampShouldBePlainSeconds(String timestamp) {
        assertThat(new WebhookSignature("msg_1", timestamp, "v1,x").proves(BODY, List.of(SECRET), NOW))
                .isFalse();
    }

    @Test
    void missingHeadersShouldProveNothing() {
        assertThat(new WebhookSignature(null, null, null).proves(BODY, List.of(SECRET), NOW))
                .isFalse();
    }

    @Test
    void idShouldHaveNoDot() {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSignature.of("msg.1", NOW, BODY, List.of(SECRET)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_MfKQ", "whsec_***"})
    void secretShouldBeOfItsForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookSecret.parse(text))
                .withMessageNotContaining("MfKQ");
    }

    @Test
    void secretShouldReadBackAndNeverPrint() {
        var secret = WebhookSecret.fresh(new SecureRandom());

        assertThat(WebhookSecret.parse(secret.text()).text()).isEqualTo(secret.text());
        assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
