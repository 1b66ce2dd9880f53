package org.parley.demo;

import org.parley.kernel.SettingsReader;

/**
 * @param on whether there is demo data at all
 * @param adminPassword of the administrator {@code admin}; without one there is none
 * @param password of the local accounts {@code dora} and {@code emil}; without one there are none
 * @param websiteUrl the base of the example website's connector
 * @param websiteSecret shared with it
 * @param websiteServerId the server identifier that it granted
 * @param resourceServerSecret of the app resource server {@code orders}; without one it is not registered
 */
public record DemoSettings(
        boolean on,
        String adminPassword,
        String password,
        String websiteUrl,
        String websiteSecret,
        String websiteServerId,
        String resourceServerSecret) {

    public static DemoSettings read(SettingsReader reader) {
        return new DemoSettings(
                reader.flag("parley.demo", false),
                reader.text("parley.demo.admin-password", ""),
                reader.text("parley.demo.password", ""),
                reader.text("parley.demo.website-url", ""),
                reader.text("parley.demo.website-secret", ""),
                reader.text("parley.demo.website-server-id", ""),
                reader.text("parley.demo.resource-server-secret", ""));
    }

    @Override
    public String toString() {
        return "DemoSettings[" + on + "]";
    }
}
