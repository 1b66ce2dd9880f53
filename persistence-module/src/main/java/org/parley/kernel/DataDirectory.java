package org.parley.kernel;

import java.nio.file.Path;

/** The directory in which this server keeps its own files. */
public final class DataDirectory {
    private DataDirectory() {}

    public static Path file(String name) {
        return Path.of(System.getProperty("jboss.server.data.dir"), name);
    }
}
