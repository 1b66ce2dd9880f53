package org.parley.im.control.fake;

import java.util.Map;
import java.util.Optional;
import org.parley.im.ImSettings;
import org.parley.kernel.SettingsReader;

/** The defaults, with what a test changes. */
public final class SomeSettings {
    private SomeSettings() {}

    /** @param changes without the common beginning {@code parley.im.} */
    public static ImSettings with(Map<String, String> changes) {
        return ImSettings.read(
                new SettingsReader(name -> Optional.ofNullable(changes.get(name.replaceFirst("^parley\\.im\\.", "")))));
    }
}
