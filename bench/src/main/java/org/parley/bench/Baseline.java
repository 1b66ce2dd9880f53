package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The yardsticks beside Parley on the same server: {@link EchoEndpoint} and {@link NoopResource}, as web archives. */
final class Baseline {
    private Baseline() {}

    static void deployTo(Path deployments) throws IOException {
        Files.createDirectories(deployments);
        deploy(deployments, "echo.war", List.of(EchoEndpoint.class));
        deploy(deployments, "noop.war", List.of(NoopApplication.class, NoopResource.class));
    }

    private static void deploy(Path deployments, String archive, List<Class<?>> classes) throws IOException {
        try (var war = new ZipOutputStream(Files.newOutputStream(deployments.resolve(archive)))) {
            for (var type : classes) {
                var name = type.getName().replace('.', '/') + ".class";
                try (var code = type.getClassLoader().getResourceAsStream(name)) {
                    war.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
                    code.transferTo(war);
                }
            }
        }
        Files.createFile(deployments.resolve(archive + ".dodeploy"));
    }
}
