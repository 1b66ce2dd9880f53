package org.parley.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.parley.wildfly.ParleyServer;

/**
 * The classes of the server as the JVM has parsed and verified them (AppCDS), for servers that are started again and
 * again: a third of the processor time of a start. A JVM that finds the archive not to fit goes without.
 */
final class ClassArchive {
    private static final Path FILE =
            Path.of("target", "server-classes-" + Runtime.version() + ".jsa").toAbsolutePath();

    private ClassArchive() {}

    /**
     * The option of the JVM that makes use of the archive.
     *
     * @param plan of a server that is started and stopped to make it, unless it is there
     */
    static synchronized String option(Supplier<ParleyServer.Builder> plan) {
        if (Files.notExists(FILE)) {
            make(plan.get());
        }
        return "-XX:SharedArchiveFile=" + FILE;
    }

    private static void make(ParleyServer.Builder plan) {
        var unfinished = FILE.resolveSibling("server-classes.part");
        var server = plan.jvmOption("-XX:ArchiveClassesAtExit=" + unfinished).build();
        server.start();
        try {
            if (server.stop()) {
                Files.move(unfinished, FILE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
