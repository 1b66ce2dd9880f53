package org.parley.account;

import java.time.Duration;
import org.parley.kernel.SettingsReader;

/**
 * @param iterations of PBKDF2 for passwords that are set from now on
 * @param registration whether people may make themselves an account
 * @param bootstrapPassword for automation: the password of {@code admin}, created at a start without an administrator
 */
public record AccountSettings(
        int iterations,
        int passwordMin,
        int passwordMax,
        Duration setupLinkLife,
        boolean registration,
        String bootstrapPassword) {

    public static AccountSettings read(SettingsReader reader) {
        return new AccountSettings(
                reader.integer("parley.account.scram-iterations", 600_000, 4_096, 10_000_000),
                reader.integer("parley.account.password-min", 8, 6, 64),
                reader.integer("parley.account.password-max", 128, 64, 512),
                reader.duration(
                        "parley.account.setup-link-life",
                        Duration.ofHours(24),
                        Duration.ofMinutes(5),
                        Duration.ofDays(7)),
                reader.flag("parley.account.registration", false),
                reader.text("parley.bootstrap.administrator-password", ""));
    }

    @Override
    public String toString() {
        return "AccountSettings[…]";
    }
}
