package org.parley.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.parley.app.AppProblem;
import org.parley.app.AppSettings;
import org.parley.kernel.Problem;
import org.parley.kernel.SettingsReader;

class LogoTest {
    private final AppSettings settings = AppSettings.read(new SettingsReader(name -> Optional.empty()));

    @Test
    void pictureShouldBeDrawnWholeInTheMiddleOfASquare() throws IOException {
        var drawn = ImageIO.read(new ByteArrayInputStream(
                Logo.of(picture(200, 100, "png"), settings).png()));
        assertThat(drawn.getWidth()).isEqualTo(256);
        assertThat(drawn.getHeight()).isEqualTo(256);
        assertThat(new Color(drawn.getRGB(128, 128), true)).isEqualTo(Color.RED);
        assertThat(new Color(drawn.getRGB(128, 10), true).getAlpha()).isZero();
    }

    @Test
    void onlyThePictureShouldBeKept() throws IOException {
        var upload = new ByteArrayOutputStream();
        upload.writeBytes(picture(20, 20, "jpg"));
        upload.writeBytes("<script>".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(Logo.of(upload.toByteArray(), settings).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("<script>");
    }

    @Test
    void largePictureShouldBeDrawnWholeToo() throws IOException {
        var logo = ImageIO.read(new ByteArrayInputStream(
                Logo.of(picture(4096, 2048, "png"), settings).png()));
        assertThat(logo.getWidth()).isEqualTo(256);
        assertThat(logo.getRGB(128, 128)).isNotZero();
        assertThat(logo.getRGB(128, 40)).isZero();
    }

    @Test
    void thinPictureShouldStillBeOne() throws IOException {
        assertThat(Logo.of(picture(2_000, 1, "png"), settings).hash()).hasSize(64);
    }

    @Test
    void whatPromisesTooManyPixelsShouldBeRefusedUnread() {
        assertThat(refusal(header(100_000, 100_000))).isEqualTo(AppProblem.LOGO_TOO_LARGE);
        assertThat(refusal(header(Integer.MAX_VALUE, 1))).isEqualTo(AppProblem.LOGO_TOO_LARGE);
    }

    @Test
    void whatIsNoPictureShouldBeRefused() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo(AppProblem.BAD_LOGO);
        assertThat(refusal("<svg/>".getBytes(StandardCharsets.US_ASCII))).isEqualTo(AppProblem.BAD_LOGO);
        assertThat(refusal(picture(10, 10, "gif"))).isEqualTo(AppProblem.BAD_LOGO);
        assertThat(refusal(header(10, 10))).isEqualTo(AppProblem.BAD_LOGO);
        assertThat(refusal(new byte[settings.logoBytes() + 1])).isEqualTo(AppProblem.LOGO_TOO_LARGE);
    }

    private Object refusal(byte[] upload) {
        return catchThrowableOfType(Problem.class, () -> Logo.of(upload, settings))
                .code();
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A PNG that ends after it has said how large it is. */
    private static byte[] header(int width, int height) {
        var chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(chunk);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk)
                .putInt((int) sum.getValue())
                .array();
    }
}
