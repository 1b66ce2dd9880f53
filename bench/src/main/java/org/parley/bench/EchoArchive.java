package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs {@link EchoEndpoint} as {@code echo.war}. */
final class EchoArchive {
    private EchoArchive() {}

    static void deployTo(Path deployments) throws IOException {
        Files.createDirectories(deployments);
        var name = EchoEndpoint.class.getName().replace('.', '/') + ".class";
        try (var war = new ZipOutputStream(Files.newOutputStream(deployments.resolve("echo.war")));
                var code = EchoEndpoint.class.getClassLoader().getResourceAsStream(name)) {
            war.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
            code.transferTo(war);
        }
        Files.createFile(deployments.resolve("echo.war.dodeploy"));
    }
}
