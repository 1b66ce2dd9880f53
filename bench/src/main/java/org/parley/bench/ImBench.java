package org.parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Sessions in pairs exchange 200-byte messages in a bounded window; beside it, in the same run on the same server, the
 * same frames through a bare WebSocket echo. Prints one line of figures for each.
 */
final class ImBench {
    private static final String BODY_END = "</body></message>";

    private final Options options;
    private final Platform platform;

    private ImBench(Options options, Platform platform) {
        this.options = options;
        this.platform = platform;
    }

    public static void main(String... arguments) throws Exception {
        var options = Options.of(arguments);
        try (var platform = new Platform(Map.of())) {
            var bench = new ImBench(options, platform);
            for (int i = 0; i < options.pairs() * 2; i++) {
                platform.createAccount("bench" + i);
            }
            System.out.println("pairs=%d window=%d seconds=%d, Java %s, %d cores"
                    .formatted(
                            options.pairs(),
                            options.window(),
                            options.seconds(),
                            System.getProperty("java.version"),
                            Runtime.getRuntime().availableProcessors()));
            var echo = bench.echo();
            var im = bench.messages();
            System.out.println("CPU for a durable delivered message / for an echo: %.2f".formatted(im / echo));
            bench.idle();
        }
    }

    private double echo() throws Exception {
        var loop = new PeerLoop();
        var peers = new ArrayList<EchoPeer>();
        var conversations = new ArrayList<Conversation>();
        var tally = new Tally();
        for (int i = 0; i < options.pairs(); i++) {
            var conversation = new Conversation(
                    options.window(),
                    tally,
                    "<message xmlns='jabber:client' type='chat' id='m' to='bench0@parley.localhost'><body>",
                    BODY_END);
            conversations.add(conversation);
            peers.add(new EchoPeer(loop, platform.server.httpPort(), conversation));
        }
        loop.runUntil(() -> peers.stream().allMatch(peer -> peer.ready), soon(30));
        return measure("echo", loop, peers, conversations, tally);
    }

    private double messages() throws Exception {
        var loop = new PeerLoop();
        var tally = new Tally();
        var senders = new ArrayList<WebSocketPeer>();
        var conversations = new ArrayList<Conversation>();
        var all = new ArrayList<XmppPeer>();
        for (int i = 0; i < options.pairs() * 2; i++) {
            var to = "bench" + (i ^ 1);
            conversations.add(new Conversation(
                    options.window(),
                    tally,
                    "<message xmlns='jabber:client' type='chat' id='m' to='" + to + "@" + Platform.DOMAIN + "'><body>",
                    BODY_END));
        }
        for (int i = 0; i < options.pairs() * 2; i++) {
            var peer = new XmppPeer(
                    loop,
                    platform.server.httpPort(),
                    Platform.DOMAIN,
                    "bench" + i,
                    Platform.PASSWORD,
                    "bench",
                    conversations.get(i ^ 1));
            all.add(peer);
            senders.add(peer);
        }
        if (!loop.runUntil(() -> all.stream().allMatch(peer -> peer.ready), soon(120))) {
            throw new IllegalStateException("not all sessions signed in");
        }
        return measure("durable message", loop, senders, conversations, tally);
    }

    private double measure(
            String what,
            PeerLoop loop,
            List<? extends WebSocketPeer> senders,
            List<Conversation> conversations,
            Tally tally)
            throws Exception {
        for (int i = 0; i < senders.size(); i++) {
            conversations.get(i).start(senders.get(i));
        }
        loop.runUntil(() -> false, soon(options.warmup()));
        tally.reset();
        long server = platform.serverCpuMicros();
        long database = platform.databaseCpuMicros();
        long start = System.nanoTime();
        loop.runUntil(() -> false, soon(options.seconds()));
        double seconds = (System.nanoTime() - start) / 1e9;
        server = platform.serverCpuMicros() - server;
        database = platform.databaseCpuMicros() - database;
        int delivered = tally.deliveredCount();
        conversations.forEach(conversation -> conversation.stopped = true);
        loop.runUntil(() -> conversations.stream().allMatch(each -> each.outstanding() == 0), soon(30));
        long lost = conversations.stream().mapToLong(Conversation::outstanding).sum();
        loop.closeAll();
        var percentiles = tally.percentilesMillis(0.5, 0.95, 0.99);
        System.out.println(
                "%s: %.0f/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, lost %d, duplicated %d, reordered %d, CPU %.1f µs/message (server %.1f, PostgreSQL %.1f)"
                        .formatted(
                                what,
                                delivered / seconds,
                                percentiles[0],
                                percentiles[1],
                                percentiles[2],
                                lost,
                                tally.duplicated,
                                tally.reordered,
                                (double) (server + database) / delivered,
                                (double) server / delivered,
                                (double) database / delivered));
        return (double) (server + database) / delivered;
    }

    private void idle() throws Exception {
        long before = ProcessCost.liveHeap(platform.server.pid());
        var loop = new PeerLoop();
        var peers = new ArrayList<XmppPeer>();
        for (int i = 0; i < options.idle(); i++) {
            var peer = new XmppPeer(
                    loop,
                    platform.server.httpPort(),
                    Platform.DOMAIN,
                    "bench" + i % (options.pairs() * 2),
                    Platform.PASSWORD,
                    "idle" + i,
                    null);
            peers.add(peer);
            loop.runUntil(() -> peer.ready, soon(30));
        }
        long after = ProcessCost.liveHeap(platform.server.pid());
        System.out.println("idle session: %.1f KB of live heap, over %d sessions"
                .formatted((after - before) / 1024.0 / options.idle(), options.idle()));
        loop.closeAll();
    }

    private static long soon(int seconds) {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }
}
