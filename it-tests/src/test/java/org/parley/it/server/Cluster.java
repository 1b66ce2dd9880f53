package org.parley.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.it.Patience;

/** Two nodes on one database, each a process of its own. */
public final class Cluster implements AutoCloseable {
    private static final Path KEY =
            Path.of("target", "certificates", "cluster.p12").toAbsolutePath();

    private final Parley one;
    private final Parley other;

    private Cluster(Parley one, Parley other) {
        this.one = one;
        this.other = other;
    }

    /** The second node starts as soon as the first one has made the secrets that both need. */
    public static Cluster start() {
        Certificates.keyOfNodes(KEY);
        var database = Database.create();
        var secrets = Path.of("target", "servers", "cluster-one", "data", "parley-secrets.cs")
                .toAbsolutePath();
        discard(secrets);
        var threads = Executors.newCachedThreadPool();
        try {
            var first = start(threads, node("one", database, null));
            Patience.until("the first node has made its secrets", () -> first.isDone() || isWhole(secrets));
            var second = start(threads, node("two", database, secrets));
            return new Cluster(first.join(), second.join());
        } finally {
            threads.shutdown();
        }
    }

    /** The file is there before the key is in it, and a node that gets it without makes a key of its own. */
    private static boolean isWhole(Path secrets) {
        try {
            return Files.exists(secrets) && Files.readString(secrets).contains("key=");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of an earlier run. */
    private static void discard(Path secrets) {
        try {
            Files.deleteIfExists(secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompletableFuture<Parley> start(ExecutorService threads, Parley.Builder node) {
        return CompletableFuture.supplyAsync(node::start, threads);
    }

    private static Parley.Builder node(String name, Database database, Path secrets) {
        return Parley.named("cluster-" + name)
                .on(database)
                .env("PARLEY_TOKEN_GRACE", "PT1M")
                .clustered(name, key(name), secrets);
    }

    private static Path key(String node) {
        var own = KEY.resolveSibling("cluster-" + node + ".p12");
        copy(KEY, own);
        return own;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Parley one() {
        return one;
    }

    public Parley other() {
        return other;
    }

    /** Starts the other node, which is down, again: with a key that the first one does not know, so that nothing gets across. */
    public void startOtherApart() {
        Certificates.keyOfNodes(KEY.resolveSibling("cluster-two.p12"));
        other.server().start();
    }

    /** Starts the other node, which is down, again. */
    public void startOther() {
        key("two");
        other.server().start();
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
