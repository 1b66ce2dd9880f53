package org.parley.app.control;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.parley.app.AppProblem;
import org.parley.app.AppSettings;
import org.parley.kernel.Problem;
import org.parley.kernel.Sha256;

/**
 * A picture that we drew ourselves after the one that was uploaded: whatever else was in the file is gone. The size is read
 * before the pixels are, so that a small file cannot fill the memory.
 */
public record Logo(byte[] png, String hash) {
    private static final int SIDE = 256;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    public static Logo of(byte[] picture, AppSettings settings) {
        if (picture.length > settings.logoBytes()) {
            throw tooLarge(settings);
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var reader = reader(ImageIO.getImageReaders(input));
            try {
                reader.setInput(input, true, true);
                if (reader.getWidth(0) > settings.logoPixels() || reader.getHeight(0) > settings.logoPixels()) {
                    throw tooLarge(settings);
                }
                var png = png(squared(coarse(reader)));
                return new Logo(png, hash(png));
            } finally {
                reader.dispose();
            }
        } catch (Problem refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            throw bad();
        }
    }

    public static String hash(byte[] png) {
        return HexFormat.of().formatHex(Sha256.of(png));
    }

    private static ImageReader reader(Iterator<ImageReader> readers) throws IOException {
        while (readers.hasNext()) {
            var reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw bad();
    }

    private static Problem tooLarge(AppSettings settings) {
        return AppProblem.LOGO_TOO_LARGE.problem(
                "at most {0} bytes, {1} pixels wide and high", settings.logoBytes(), settings.logoPixels());
    }

    /** A large picture is thinned out while it is being read, so that it is never whole in memory. */
    private static BufferedImage coarse(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (4 * SIDE));
        var narrow = reader.getDefaultReadParam();
        narrow.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, narrow);
    }

    /** Whole, in the middle of a transparent square. */
    private static BufferedImage squared(BufferedImage picture) {
        double scale = Math.min((double) SIDE / picture.getWidth(), (double) SIDE / picture.getHeight());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var square = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var pen = square.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.setBackground(new Color(0, 0, 0, 0));
            pen.drawImage(picture, (SIDE - width) / 2, (SIDE - height) / 2, width, height, null);
        } finally {
            pen.dispose();
        }
        return square;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static RuntimeException bad() {
        return AppProblem.BAD_LOGO.problem("a picture in PNG or JPEG");
    }
}
