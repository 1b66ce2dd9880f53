package org.parley.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests {@link Visitors}. Where no Chromium is installed the tests are skipped, or fail when the system property
 * {@code parley.browser} is {@code required}.
 */
public final class ChromiumExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace STORE = Namespace.create(ChromiumExtension.class);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String MISSING = "no Chromium on the PATH (" + String.join(", ", NAMES) + ")";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    /** Nothing that Chromium does on its own account: no updates, no synchronisation, no talk in the background. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--no-first-run",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if ("required".equals(System.getProperty("parley.browser"))) {
            throw new IllegalStateException(MISSING);
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println("Browser tests are skipped: " + MISSING);
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var chromium = context.getRoot().getStore(STORE).getOrComputeIfAbsent(Chromium.class);
        return context.getStore(STORE)
                .getOrComputeIfAbsent(Visitors.class, type -> new Visitors(chromium.browser), Visitors.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(context.getStore(STORE).get(Visitors.class, Visitors.class))
                .ifPresent(Visitors::leave);
    }

    private static Optional<Path> executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .flatMap(ChromiumExtension::candidates)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> candidates(Path directory) {
        return NAMES.stream().map(directory::resolve);
    }

    /** One browser for the whole run. */
    static final class Chromium implements AutoCloseable {
        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(ARGUMENTS));

        @Override
        public void close() {
            playwright.close();
        }
    }
}
