package org.parley.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A WildFly in a JVM of its own, from its start to its end. When this JVM ends, it is stopped with it. */
final class WildFlyProcess {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    /** What the installation's {@code bin/standalone.sh} gives its JVM, on any supported version. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-D[Standalone]",
            "-Xms256m",
            "-Xmx1g",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000",
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final Process process;
    private final Thread endWithThisJvm = new Thread(this::terminate, "stop WildFly");

    private WildFlyProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(endWithThisJvm);
    }

    /**
     * @param java the JDK that runs it
     * @param home the installation, which is only read
     * @param base where its configuration, data and logs are
     * @param configuration the name of the configuration's file
     * @param jvmOptions come after the usual ones, so a heap size among them wins
     * @param environment beside that of this JVM
     */
    static WildFlyProcess launch(
            Path java,
            Path home,
            Path base,
            String configuration,
            List<String> jvmOptions,
            Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(java.resolve("bin/java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "--read-only-server-config=" + configuration));
        var builder = new ProcessBuilder(command)
                .directory(base.toFile())
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("log/console.log").toFile());
        builder.environment().putAll(environment);
        try {
            return new WildFlyProcess(builder.start());
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot start " + command.get(0), impossible);
        }
    }

    boolean running() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitValue();
    }

    boolean exitedWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for WildFly", stop);
        }
    }

    /**
     * Lets what is under way finish, as a service manager would.
     *
     * @return false when it did not end in time and was killed
     */
    boolean stop() {
        var ended = terminate();
        forget();
        return ended;
    }

    /** As {@code kill -9} would: nothing in the server gets to run any more. */
    void kill() {
        process.destroyForcibly();
        exitedWithin(STOP_LIMIT);
        forget();
    }

    private boolean terminate() {
        process.destroy();
        if (exitedWithin(STOP_LIMIT)) {
            return true;
        }
        process.destroyForcibly();
        exitedWithin(STOP_LIMIT);
        return false;
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(endWithThisJvm);
        } catch (IllegalStateException alreadyEnding) {
            // then the hook finds nothing to do
        }
    }
}
