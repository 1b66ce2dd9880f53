package org.parley.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * One Parley server as a process of its own. It can be started, stopped and killed any number of times; its data lives
 * in the base directory and survives all of them. When this JVM ends, the server is stopped with it.
 *
 * <p>Not for concurrent use.
 */
public final class ParleyServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String MANAGEMENT_USER = "parley";
    private static final String PORT_OFFSET = "PARLEY_PORT_OFFSET";
    private static final int TAIL = 60;

    /** What the installation's {@code bin/standalone.sh} gives its JVM, on any supported version. */
    static final List<String> JVM_OPTIONS = List.of(
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

    private final InstanceDirectory instance;
    private final Path home;
    private final Path ear;
    private final Path java;
    private final Map<String, String> environment;
    private final List<String> jvmOptions;
    private final String configuration;
    private Process process;
    private ManagementClient management;
    private Thread endWithThisJvm;

    private ParleyServer(Builder builder) {
        instance = new InstanceDirectory(builder.baseDir);
        home = builder.home;
        ear = builder.ear;
        java = builder.java;
        environment = Map.copyOf(builder.environment);
        jvmOptions = List.copyOf(builder.jvmOptions);
        configuration = builder.configuration;
    }

    /** A server whose configuration, data and logs are in this directory, made when it does not exist. */
    public static Builder in(Path baseDir) {
        return new Builder(baseDir);
    }

    /** A port offset with which all ports are free now; random, so that runs side by side do not meet. */
    public static int freePortOffset() {
        return Ports.freeOffset();
    }

    /** Returns when Parley answers; otherwise throws with the end of the server's log, and nothing is left running. */
    public void start() {
        if (running()) {
            throw new IllegalStateException("the server runs already, as process " + pid());
        }
        requireFreePorts();
        var password = Secrets.random();
        instance.prepare(home, ear, MANAGEMENT_USER, password);
        management = new ManagementClient(managementPort(), MANAGEMENT_USER, password);
        process = launch();
        endWithThisJvm = new Thread(this::terminate, "stop Parley");
        Runtime.getRuntime().addShutdownHook(endWithThisJvm);
        try {
            awaitReady();
        } catch (RuntimeException failed) {
            kill();
            throw failed;
        }
    }

    /** Lets what is under way finish, as a service manager would. */
    public void stop() {
        terminate();
        forget();
    }

    /** As {@code kill -9} would: nothing in the server gets to run any more. */
    public void kill() {
        if (running()) {
            process.destroyForcibly();
            exitedWithin(STOP_LIMIT);
        }
        forget();
    }

    @Override
    public void close() {
        stop();
    }

    public boolean running() {
        return process != null && process.isAlive();
    }

    public int httpPort() {
        return port("PARLEY_HTTP_PORT", Ports.HTTP);
    }

    public int httpsPort() {
        return port("PARLEY_HTTPS_PORT", Ports.HTTPS);
    }

    public int managementPort() {
        return port("PARLEY_MANAGEMENT_PORT", Ports.MANAGEMENT);
    }

    public URI http() {
        return URI.create("http://localhost:" + httpPort());
    }

    public Path log() {
        return instance.serverLog();
    }

    public long pid() {
        return process.pid();
    }

    /** Sets a system property of the running server, until it stops. */
    public void setSystemProperty(String name, String value) {
        management.setSystemProperty(name, value);
    }

    public void removeSystemProperty(String name) {
        management.removeSystemProperty(name);
    }

    private Process launch() {
        var command = new ArrayList<String>();
        command.add(java.resolve("bin/java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + instance.serverLog(),
                "-Dlogging.configuration=file:" + instance.configuration().resolve("logging.properties"),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + instance.root(),
                "--read-only-server-config=" + configuration));
        var builder = new ProcessBuilder(command)
                .directory(instance.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(instance.console().toFile());
        builder.environment().putIfAbsent("PARLEY_SERVER_URL", http().toString());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot start " + command.get(0), impossible);
        }
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready()) {
            if (exitedWithin(POLL)) {
                throw failure("ended with exit code " + process.exitValue());
            }
            if (instance.deploymentFailed()) {
                throw failure("could not deploy the application");
            }
            if (System.nanoTime() > deadline) {
                throw failure("was not up within " + START_LIMIT.toSeconds() + " seconds");
            }
        }
    }

    private boolean ready() {
        return (ear == null || instance.deployed()) && management.serverRunning();
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException(
                "The server " + what + ". The end of its log (" + log() + "):\n" + instance.logTail(TAIL));
    }

    private void terminate() {
        if (running()) {
            process.destroy();
            if (!exitedWithin(STOP_LIMIT)) {
                process.destroyForcibly();
                exitedWithin(STOP_LIMIT);
            }
        }
    }

    private boolean exitedWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", stop);
        }
    }

    private void forget() {
        try {
            if (endWithThisJvm != null) {
                Runtime.getRuntime().removeShutdownHook(endWithThisJvm);
            }
        } catch (IllegalStateException alreadyEnding) {
            // then the hook finds nothing to do
        } finally {
            endWithThisJvm = null;
        }
    }

    /** Otherwise says which port is in use and how to move all of them. */
    void requireFreePorts() {
        var address = setting("PARLEY_BIND_ADDRESS", "127.0.0.1");
        Ports.requireFree(address, httpPort(), "HTTP");
        Ports.requireFree(address, httpsPort(), "HTTPS");
        Ports.requireFree("127.0.0.1", managementPort(), "management");
    }

    private int port(String name, int usual) {
        return Integer.parseInt(setting(name, String.valueOf(usual))) + Integer.parseInt(setting(PORT_OFFSET, "0"));
    }

    private String setting(String name, String fallback) {
        return environment.getOrDefault(name, Objects.requireNonNullElse(System.getenv(name), fallback));
    }

    /** How the server is to be started; only {@link #home} has no default. */
    public static final class Builder {
        private final Path baseDir;
        private final Map<String, String> environment = new HashMap<>();
        private final List<String> jvmOptions = new ArrayList<>();
        private Path home;
        private Path ear;
        private Path java = Path.of(System.getProperty("java.home"));
        private String configuration = "standalone.xml";

        private Builder(Path baseDir) {
            this.baseDir = baseDir.toAbsolutePath().normalize();
        }

        /** The configured WildFly, {@code wildfly-config/target/wildfly-*}. */
        public Builder home(Path wildflyHome) {
            home = wildflyHome.toAbsolutePath().normalize();
            return this;
        }

        /** The application; without one the server starts empty. */
        public Builder ear(Path file) {
            ear = file.toAbsolutePath().normalize();
            return this;
        }

        public Builder portOffset(int offset) {
            return env(PORT_OFFSET, String.valueOf(offset));
        }

        /** One of the variables of {@code environment.md}, or a setting of the application. */
        public Builder env(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** As one of several nodes. */
        public Builder clustered() {
            configuration = "standalone-cluster.xml";
            return this;
        }

        /** Comes after the usual options, so a heap size given here wins. */
        public Builder jvmOption(String option) {
            jvmOptions.add(option);
            return this;
        }

        /** The JDK that runs the server; by default the one that runs this. */
        public Builder java(Path javaHome) {
            java = javaHome;
            return this;
        }

        public ParleyServer build() {
            if (home == null || !Files.exists(home.resolve("jboss-modules.jar"))) {
                throw new IllegalStateException(
                        "There is no configured server in " + home + ". Make one: mvn -pl wildfly-config package");
            }
            if (ear != null && !Files.exists(ear)) {
                throw new IllegalStateException(
                        "There is no application at " + ear + ". Make it: mvn -pl ear -am -DskipTests package");
            }
            return new ParleyServer(this);
        }
    }
}
