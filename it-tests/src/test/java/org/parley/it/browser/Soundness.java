package org.parley.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What must be right on every page: see {@code browser/soundness.js}. On wide and narrow screens, in light and dark. */
final class Soundness {
    private static final String SCRIPT = script();
    private static final int NARROW = 360;

    private Soundness() {}

    static void require(Page page) {
        var complaints = new ArrayList<String>();
        var size = page.viewportSize();
        look(page, complaints);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(NARROW, size.height);
        look(page, complaints);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(size.width, size.height);
        if (!complaints.isEmpty()) {
            throw new AssertionError(page.url() + "\n" + String.join("\n", complaints));
        }
    }

    private static void look(Page page, List<String> complaints) {
        if (page.evaluate(SCRIPT) instanceof List<?> found) {
            found.forEach(complaint -> complaints.add(complaint.toString()));
        }
    }

    private static String script() {
        try (var source = Soundness.class.getResourceAsStream("/browser/soundness.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
