package org.parley.wildfly;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The passwords and keys of one demo: made at its first start and kept beside its data, so that no two demos share
 * them and none is in the repository.
 */
record DemoSecrets(String adminPassword, String memberPassword, String websiteSecret, String websiteServerId) {

    static DemoSecrets in(Path file) throws IOException {
        if (!Files.exists(file)) {
            var fresh = new DemoSecrets(
                    Secrets.legible(), Secrets.legible(), Secrets.webhookSecret(), "ply_srv_" + Secrets.random());
            fresh.write(file);
        }
        return read(file);
    }

    private static DemoSecrets read(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new DemoSecrets(
                properties.getProperty("admin.password"),
                properties.getProperty("member.password"),
                properties.getProperty("website.secret"),
                properties.getProperty("website.server-id"));
    }

    private void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("admin.password", adminPassword);
        properties.setProperty("member.password", memberPassword);
        properties.setProperty("website.secret", websiteSecret);
        properties.setProperty("website.server-id", websiteServerId);
        var text = new StringWriter();
        properties.store(text, "Made for this demo at its first start.");
        OwnerOnly.createDirectories(file.getParent());
        Files.writeString(file, text.toString());
    }
}
