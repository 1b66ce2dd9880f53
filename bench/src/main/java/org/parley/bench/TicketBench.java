package org.parley.bench;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.parley.token.TokenKind;

/**
 * What tickets cost with many of them live: verifying one and a hundred, refreshing, authenticating; beside it, in the
 * same run on the same server, a REST resource that does nothing. Then once more after a restart.
 */
final class TicketBench {
    private static final String TICKETS = "/api/v1/tickets";
    private static final int ACCOUNTS = 20;

    private static final Map<String, Integer> USUAL = Map.of(
            "tickets", 1_000_000,
            "cache", 1_000_000,
            "heap", 3_000,
            "connections", 16,
            "warmup", 30,
            "seconds", 10,
            "iterations", 600_000,
            "profile", 0);

    private final Numbers numbers;
    private final Platform platform;
    private final KeyStock stock;
    private final Meter meter;
    private final int tickets;
    private final String credentials;
    private final AtomicInteger refreshed = new AtomicInteger();

    private TicketBench(Numbers numbers, Platform platform, KeyStock stock, String secret) {
        this.numbers = numbers;
        this.platform = platform;
        this.stock = stock;
        meter = new Meter(platform, numbers);
        tickets = numbers.of("tickets");
        credentials = Platform.basic("bench", secret);
    }

    public static void main(String... arguments) throws Exception {
        var numbers = Numbers.of(USUAL, arguments);
        var settings = Map.of(
                "PARLEY_TOKEN_CACHE", String.valueOf(numbers.of("cache")),
                "PARLEY_ACCOUNT_SCRAM_ITERATIONS", String.valueOf(numbers.of("iterations")));
        try (var platform = new Platform(settings, numbers.of("heap"))) {
            var server = platform.create(
                    "resource-servers",
                    "{\"identifier\":\"bench\",\"name\":\"Bench\",\"subject\":\"USER_ID\","
                            + "\"authorizationLife\":\"PT1H\",\"refreshLife\":\"PT720H\"}");
            for (int i = 0; i < ACCOUNTS; i++) {
                platform.createAccount("bench" + i);
            }
            System.out.println(numbers);
            var stock = new KeyStock(
                    TokenKind.TICKET, "TICKET", "resource:" + Platform.field(server, "id"), "", "resourceServer=bench");
            stock.fill(platform, numbers.of("tickets"));
            new TicketBench(numbers, platform, stock, Platform.field(server, "secret")).run();
        }
    }

    private void run() throws Exception {
        long empty = ProcessCost.liveHeap(platform.server.pid());
        fillMemory();
        long full = ProcessCost.liveHeap(platform.server.pid());
        System.out.println(
                "memory: %.0f MB of live heap for what is kept of them".formatted((full - empty) / 1024.0 / 1024.0));
        var noop = meter.measure("no-op", noop(), "true");
        var verify = meter.measure("verify", verify(), "\"valid\":true");
        verify.compare("verify", noop);
        meter.measure(
                "verify-batch of 100", batch(i -> LongStream.range(0, 100).map(any -> anyTicket())), "\"valid\":true");
        meter.measure("refresh", refresh(), "refreshKey").compare("refresh", noop);
        meter.measure("authenticate", authenticate(), "authorizationKey");

        platform.server.stop();
        platform.server.start();
        meter.measureCold("verify after a restart, from the database", verify(), "\"valid\":true");
        fillMemory();
        var noopAfter = meter.measure("no-op after a restart", noop(), "true");
        var verifyAfter = meter.measure("verify after a restart, from memory", verify(), "\"valid\":true");
        verifyAfter.compare("verify", noopAfter);
        System.out.println("after the restart:");
        verifyAfter.compare("verify", noopAfter, verify, noop);
    }

    /** Has every ticket verified once that still has its first key. */
    private void fillMemory() throws InterruptedException {
        int left = tickets - refreshed.get();
        long begin = System.nanoTime();
        new HttpLoad(platform.server.httpPort(), numbers.of("connections"))
                .run(
                        i -> i * 100 >= left
                                ? null
                                : batch(n -> LongStream.range(n * 100, Math.min(n * 100 + 100, left)))
                                        .apply(i),
                        "\"results\"",
                        3_600);
        System.out.println("all %d verified once: %.1f s".formatted(left, (System.nanoTime() - begin) / 1e9));
    }

    private LongFunction<Request> noop() {
        return i -> Request.json("/noop/verify", credentials, ticket(anyTicket()));
    }

    private LongFunction<Request> verify() {
        return i -> Request.json(TICKETS + "/verify", credentials, ticket(anyTicket()));
    }

    private LongFunction<Request> batch(LongFunction<LongStream> which) {
        return i -> Request.json(
                TICKETS + "/verify-batch",
                credentials,
                which.apply(i).mapToObj(this::ticket).collect(Collectors.joining(",", "{\"tickets\":[", "]}")));
    }

    /** Each of them once, from the end on. */
    private LongFunction<Request> refresh() {
        return i -> {
            int ticket = tickets - refreshed.incrementAndGet();
            return ticket < 0
                    ? null
                    : Request.json(
                            TICKETS + "/refresh",
                            null,
                            "{\"resourceServer\":\"bench\",\"userId\":\"%s\",\"refreshKey\":\"%s\"}"
                                    .formatted(stock.subject(ticket), stock.refresh(ticket)));
        };
    }

    private LongFunction<Request> authenticate() {
        return i -> Request.json(
                TICKETS,
                null,
                "{\"resourceServer\":\"bench\",\"userName\":\"bench%d\",\"password\":\"%s\"}"
                        .formatted(i % ACCOUNTS, Platform.PASSWORD));
    }

    /** Not of those that were refreshed; so many are not. */
    private long anyTicket() {
        return ThreadLocalRandom.current().nextInt(tickets - Math.min(refreshed.get(), tickets - 1));
    }

    private String ticket(long number) {
        return "{\"userId\":\"%s\",\"authorizationKey\":\"%s\"}".formatted(stock.subject(number), stock.access(number));
    }
}
