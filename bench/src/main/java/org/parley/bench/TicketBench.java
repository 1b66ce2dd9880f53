package org.parley.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.parley.bench.HttpLoad.Request;

/**
 * What tickets cost with many of them live: verifying one and a hundred, refreshing, authenticating; beside it, in the
 * same run on the same server, a REST resource that does nothing. Then once more after a restart.
 */
final class TicketBench {
    private static final String TICKETS = "/api/v1/tickets";
    private static final int ACCOUNTS = 20;

    private final Map<String, Integer> options;
    private final Platform platform;
    private final int tickets;
    private final String credentials;
    private final AtomicInteger refreshed = new AtomicInteger();

    private TicketBench(Map<String, Integer> options, Platform platform, String secret) {
        this.options = options;
        this.platform = platform;
        tickets = options.get("tickets");
        credentials =
                "Basic " + Base64.getEncoder().encodeToString(("bench:" + secret).getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String... arguments) throws Exception {
        var options = options(arguments);
        var settings = Map.of(
                "PARLEY_TOKEN_CACHE", String.valueOf(options.get("cache")),
                "PARLEY_ACCOUNT_SCRAM_ITERATIONS", String.valueOf(options.get("iterations")));
        try (var platform = new Platform(settings)) {
            var server = platform.create(
                    "resource-servers",
                    "{\"identifier\":\"bench\",\"name\":\"Bench\",\"subject\":\"USER_ID\","
                            + "\"authorizationLife\":\"PT1H\",\"refreshLife\":\"PT720H\"}");
            for (int i = 0; i < ACCOUNTS; i++) {
                platform.createAccount("bench" + i);
            }
            System.out.println("%s, Java %s, %d cores"
                    .formatted(
                            options,
                            System.getProperty("java.version"),
                            Runtime.getRuntime().availableProcessors()));
            var stock = new TicketStock(platform, "resource:" + field(server, "id"), options.get("tickets"));
            stock.fill();
            new TicketBench(options, platform, field(server, "secret")).run();
        }
    }

    private static Map<String, Integer> options(String... arguments) {
        Map<String, Integer> usual = Map.of(
                "tickets", 1_000_000,
                "cache", 1_000_000,
                "connections", 16,
                "warmup", 15,
                "seconds", 15,
                "iterations", 600_000);
        Map<String, Integer> given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
        return Stream.of(usual, given)
                .flatMap(options -> options.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (before, after) -> after));
    }

    private static String field(String json, String name) {
        var field = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!field.find()) {
            throw new IllegalStateException("no " + name + " in the answer");
        }
        return field.group(1);
    }

    private void run() throws Exception {
        long empty = ProcessCost.liveHeap(platform.server.pid());
        fillMemory();
        long full = ProcessCost.liveHeap(platform.server.pid());
        System.out.println(
                "memory: %.0f MB of live heap for what is kept of them".formatted((full - empty) / 1024.0 / 1024.0));
        var noop = measure("no-op", noop(), "true");
        var verify = measure("verify", verify(), "\"valid\":true");
        System.out.println("CPU to verify / for a no-op: %.2f".formatted(verify / noop));
        measure("verify-batch of 100", batch(i -> LongStream.range(0, 100).map(any -> anyTicket())), "\"valid\":true");
        measure("refresh", refresh(), "refreshKey");
        measure("authenticate", authenticate(), "authorizationKey");

        platform.server.stop();
        platform.server.start();
        measure("verify after a restart, from the database", verify(), "\"valid\":true", 0);
        fillMemory();
        measure("verify after a restart, from memory", verify(), "\"valid\":true");
    }

    /** Has every ticket verified once. */
    private void fillMemory() throws InterruptedException {
        long begin = System.nanoTime();
        new HttpLoad(platform.server.httpPort(), options.get("connections"))
                .run(
                        i -> i * 100 >= tickets
                                ? null
                                : batch(n -> LongStream.range(n * 100, n * 100 + 100))
                                        .apply(i),
                        "\"results\"",
                        3_600);
        System.out.println("all %d verified once: %.1f s".formatted(tickets, (System.nanoTime() - begin) / 1e9));
    }

    private LongFunction<Request> noop() {
        return i -> new Request("/noop/verify", credentials, ticket(anyTicket()));
    }

    private LongFunction<Request> verify() {
        return i -> new Request(TICKETS + "/verify", credentials, ticket(anyTicket()));
    }

    private LongFunction<Request> batch(LongFunction<LongStream> which) {
        return i -> new Request(
                TICKETS + "/verify-batch",
                credentials,
                which.apply(i)
                        .map(ticket -> ticket % tickets)
                        .mapToObj(TicketBench::ticket)
                        .collect(Collectors.joining(",", "{\"tickets\":[", "]}")));
    }

    /** Each of them once, from the end on. */
    private LongFunction<Request> refresh() {
        return i -> {
            int ticket = tickets - refreshed.incrementAndGet();
            return ticket < 0
                    ? null
                    : new Request(
                            TICKETS + "/refresh",
                            null,
                            "{\"resourceServer\":\"bench\",\"userId\":\"%s\",\"refreshKey\":\"%s\"}"
                                    .formatted(TicketStock.userId(ticket), TicketStock.refreshKey(ticket)));
        };
    }

    private LongFunction<Request> authenticate() {
        return i -> new Request(
                TICKETS,
                null,
                "{\"resourceServer\":\"bench\",\"userName\":\"bench%d\",\"password\":\"%s\"}"
                        .formatted(i % ACCOUNTS, Platform.PASSWORD));
    }

    /** Not of those that were refreshed; so many are not. */
    private long anyTicket() {
        return ThreadLocalRandom.current().nextInt(tickets - Math.min(refreshed.get(), tickets - 1));
    }

    private static String ticket(long number) {
        return "{\"userId\":\"%s\",\"authorizationKey\":\"%s\"}"
                .formatted(TicketStock.userId(number), TicketStock.authorizationKey(number));
    }

    private double measure(String what, LongFunction<Request> requests, String wanted) throws InterruptedException {
        return measure(what, requests, wanted, options.get("warmup"));
    }

    private double measure(String what, LongFunction<Request> requests, String wanted, int warmup)
            throws InterruptedException {
        var load = new HttpLoad(platform.server.httpPort(), options.get("connections"));
        if (warmup > 0) {
            load.run(requests, wanted, warmup);
        }
        long server = platform.serverCpuMicros();
        long database = platform.databaseCpuMicros();
        long begin = System.nanoTime();
        var tally = load.run(requests, wanted, options.get("seconds"));
        double seconds = (System.nanoTime() - begin) / 1e9;
        server = platform.serverCpuMicros() - server;
        database = platform.databaseCpuMicros() - database;
        int count = Math.max(1, tally.deliveredCount());
        var percentiles = tally.percentilesMillis(0.5, 0.95, 0.99);
        System.out.println(
                "%s: %.0f/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, CPU %.1f µs/request (server %.1f, PostgreSQL %.1f)"
                        .formatted(
                                what,
                                count / seconds,
                                percentiles[0],
                                percentiles[1],
                                percentiles[2],
                                (double) (server + database) / count,
                                (double) server / count,
                                (double) database / count));
        return (double) (server + database) / count;
    }
}
