package org.parley.it.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A picture of a page in {@code target/screenshots}. Those for the documentation are also written to the directory that
 * the system property {@code parley.screenshots} names, relative to the root of the sources.
 *
 * @param height where the picture of a longer page ends
 */
public record Screenshot(String name, boolean documentation, int height) {
    private static final Path TARGET = Path.of("target/screenshots");

    public static Screenshot of(String name) {
        return new Screenshot(name, false, 10_000);
    }

    /** One that the README shows. */
    public static Screenshot forReaders(String name, int height) {
        return new Screenshot(name, true, height);
    }

    void take(Page page) {
        var file = TARGET.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, height));
        if (documentation) {
            documents().ifPresent(directory -> copy(file, directory));
        }
    }

    private static Optional<Path> documents() {
        return Optional.ofNullable(System.getProperty("parley.screenshots"))
                .filter(directory -> !directory.isBlank())
                .map(Path.of(System.getProperty("parley.root"))::resolve);
    }

    private static void copy(Path file, Path directory) {
        try {
            Files.createDirectories(directory);
            Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
