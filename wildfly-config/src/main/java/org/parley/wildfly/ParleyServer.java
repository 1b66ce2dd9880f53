package org.parley.wildfly;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One Parley server as a process of its own. It can be started, stopped and killed any number of times; its data lives
 * in the base directory and survives all of them. When this JVM ends, the server is stopped with it.
 *
 * <p>Not for concurrent use.
 */
public final class ParleyServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String MANAGEMENT_USER = "parley";
    private static final String PORT_OFFSET = "PARLEY_PORT_OFFSET";
    private static final int TAIL = 60;

    private final InstanceDirectory instance;
    private final Path home;
    private final Path ear;
    private final Path java;
    private final Map<String, String> environment;
    private final List<String> jvmOptions;
    private final String configuration;
    private WildFlyProcess process;
    private ManagementClient management;

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
        try {
            awaitReady();
        } catch (RuntimeException failed) {
            kill();
            throw failed;
        }
    }

    /**
     * Lets what is under way finish, as a service manager would.
     *
     * @return false when it did not end in time and was killed
     */
    public boolean stop() {
        return process == null || process.stop();
    }

    /** As {@code kill -9} would: nothing in the server gets to run any more. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        stop();
    }

    public boolean running() {
        return process != null && process.running();
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

    private WildFlyProcess launch() {
        var told = new HashMap<>(environment);
        if (System.getenv("PARLEY_SERVER_URL") == null) {
            told.putIfAbsent("PARLEY_SERVER_URL", http().toString());
        }
        return WildFlyProcess.launch(java, home, instance.root(), configuration, jvmOptions, told);
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready()) {
            if (process.exitedWithin(POLL)) {
                throw failure("ended with exit code " + process.exitCode());
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
