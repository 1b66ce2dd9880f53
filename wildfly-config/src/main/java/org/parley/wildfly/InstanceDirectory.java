package org.parley.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/**
 * What is one server's own, beside the installation that several share: configuration, data, deployments and logs
 * ({@code jboss.server.base.dir}). Readable by its owner only: the database and the keys are in it.
 */
record InstanceDirectory(Path root) {
    private static final String EAR = "parley.ear";
    private static final List<String> MARKERS =
            List.of("dodeploy", "isdeploying", "deployed", "failed", "isundeploying", "undeployed", "pending");

    Path configuration() {
        return root.resolve("configuration");
    }

    Path serverLog() {
        return root.resolve("log/server.log");
    }

    Path console() {
        return root.resolve("log/console.log");
    }

    boolean deployed() {
        return Files.exists(marker("deployed"));
    }

    boolean deploymentFailed() {
        return Files.exists(marker("failed"));
    }

    /**
     * Brings the directory to the state of this installation and this EAR; the data stays. The configuration is the
     * installation's, never this directory's own: the server is started with a read-only one.
     */
    void prepare(Path home, Path ear, String managementUser, String managementPassword) {
        try {
            discard(configuration());
            discard(root.resolve("tmp"));
            create();
            try (var files = Files.list(home.resolve("standalone/configuration"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    copy(file, configuration().resolve(file.getFileName()));
                }
            }
            Files.writeString(
                    configuration().resolve("mgmt-users.properties"),
                    "#$REALM_NAME=" + ManagementClient.REALM + "$\n" + managementUser + '='
                            + ManagementClient.storedForm(managementUser, managementPassword) + '\n');
            if (ear != null) {
                deploy(ear);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot prepare " + root, unwritable);
        }
    }

    /** The end of what the server has said, without the stack frames that would hide it. */
    String logTail(int lines) {
        try {
            var log = spokeLast(console(), serverLog()) ? console() : serverLog();
            var all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\tat "))
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException unreadable) {
            return "(no log: " + unreadable.getMessage() + ")";
        }
    }

    private static boolean spokeLast(Path candidate, Path other) throws IOException {
        return !Files.exists(other)
                || Files.size(candidate) > 0
                        && Files.getLastModifiedTime(candidate).compareTo(Files.getLastModifiedTime(other)) > 0;
    }

    private void create() throws IOException {
        OwnerOnly.createDirectories(root);
        for (var directory : List.of("configuration", "data", "deployments", "log")) {
            Files.createDirectories(root.resolve(directory));
        }
    }

    private void deploy(Path ear) throws IOException {
        for (var marker : MARKERS) {
            Files.deleteIfExists(marker(marker));
        }
        copy(ear, root.resolve("deployments").resolve(EAR));
        Files.createFile(marker("dodeploy"));
    }

    private Path marker(String state) {
        return root.resolve("deployments").resolve(EAR + '.' + state);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to) || Files.mismatch(from, to) != -1) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var below = Files.walk(directory)) {
                for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
