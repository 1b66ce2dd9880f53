package org.parley.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
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
    void littleThatBlowsUpShouldCostLittle() throws IOException {
        var text = new ByteArrayOutputStream();
        text.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (var packed = new DeflaterOutputStream(text)) {
            packed.write(new byte[150_000_000]);
        }
        var plain = picture(4096, 4096, "png");
        var bomb = ByteBuffer.allocate(plain.length + 12 + text.size())
                .put(plain, 0, 33)
                .put(chunk("zTXt", text.toByteArray()))
                .put(plain, 33, plain.length - 33)
                .array();
        assertThat(bomb.length).isLessThan(settings.logoBytes());
        var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        assertThat(Logo.of(bomb, settings).hash()).hasSize(64);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000_000);
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
        var size = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .put(chunk("IHDR", size))
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }
}
