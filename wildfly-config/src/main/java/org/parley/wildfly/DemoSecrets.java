package org.parley.wildfly;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * The passwords and keys of one demo: made at its first start and kept beside its data, so that no two demos share
 * them and none is in the repository.
 */
record DemoSecrets(
        String adminPassword,
        String localPassword,
        String memberPassword,
        String websiteSecret,
        String websiteServerId,
        String resourceServerSecret) {

    static DemoSecrets in(Path file) throws IOException {
        var kept = new Properties();
        if (Files.exists(file)) {
            kept.load(new StringReader(Files.readString(file)));
        }
        var known = Map.copyOf(kept);
        var secrets = new DemoSecrets(
                keptOr(kept, "admin.password", Secrets::legible),
                keptOr(kept, "local.password", Secrets::legible),
                keptOr(kept, "member.password", Secrets::legible),
                keptOr(kept, "website.secret", Secrets::webhookSecret),
                keptOr(kept, "website.server-id", () -> "ply_srv_" + Secrets.random()),
                keptOr(kept, "resource-server.secret", () -> "ply_rs_" + Secrets.random()));
        if (!known.equals(kept)) {
            var text = new StringWriter();
            kept.store(text, "Made for this demo at its first start.");
            OwnerOnly.createDirectories(file.getParent());
            Files.writeString(file, text.toString());
        }
        return secrets;
    }

    private static String keptOr(Properties kept, String name, Supplier<String> fresh) {
        return (String) kept.computeIfAbsent(name, absent -> fresh.get());
    }
}
