package org.parley.identity;

import org.parley.kernel.SettingsReader;

/** @param remembered how many ids are kept in memory, in each direction */
public record IdentitySettings(int remembered) {

    public static IdentitySettings read(SettingsReader reader) {
        return new IdentitySettings(reader.integer("parley.identity.remembered", 50_000, 100, 10_000_000));
    }
}
