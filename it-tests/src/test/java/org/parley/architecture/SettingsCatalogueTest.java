package org.parley.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.architecture.BuiltModules.ALL;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.parley.kernel.SettingsReader;

/** {@code docs/operations.md} lists exactly the settings that the features read, with their defaults. */
class SettingsCatalogueTest {

    @Test
    void manualShouldListEverySettingWithItsDefault() throws IOException {
        assertThat(inTheManual()).containsExactlyInAnyOrderEntriesOf(inTheCode());
    }

    @Test
    void defaultsShouldBeValid() {
        var reader = readAll();
        assertThat(reader.mistakes()).isEmpty();
    }

    @Test
    void settingsShouldBeNamedAlike() {
        assertThat(readAll().keys()).allMatch(key -> key.name().matches("parley(\\.[a-z][a-z-]*)+"));
    }

    private static Map<String, String> inTheManual() throws IOException {
        return MarkdownTable.read("operations.md", "setting", "default", "meaning").stream()
                .collect(toMap(row -> row.get(0), row -> row.get(1), SettingsCatalogueTest::twice, TreeMap::new));
    }

    private static Map<String, String> inTheCode() {
        return readAll().keys().stream()
                .collect(toMap(
                        SettingsReader.Key::name,
                        SettingsReader.Key::fallback,
                        SettingsCatalogueTest::twice,
                        TreeMap::new));
    }

    private static String twice(String one, String other) {
        throw new AssertionError("listed twice with defaults " + one + " and " + other);
    }

    private static SettingsReader readAll() {
        var reader = new SettingsReader(name -> Optional.empty());
        settingsClasses(type -> read(reader, type));
        return reader;
    }

    private static void settingsClasses(Consumer<JavaClass> use) {
        ALL.stream()
                .filter(c -> c.isRecord() && c.getSimpleName().endsWith("Settings"))
                .forEach(use);
    }

    private static SettingsReader read(SettingsReader reader, JavaClass settings) {
        try {
            settings.reflect().getMethod("read", SettingsReader.class).invoke(null, reader);
            return reader;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(settings.getName() + " must have a static read(SettingsReader)", e);
        }
    }
}
