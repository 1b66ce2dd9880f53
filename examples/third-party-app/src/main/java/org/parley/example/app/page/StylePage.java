package org.parley.example.app.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet. */
final class StylePage implements Page {
    private final String css = read();

    @Override
    public void show(Visit visit) throws IOException {
        visit.style(css);
    }

    private static String read() {
        try (var in = StylePage.class.getResourceAsStream("style.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
