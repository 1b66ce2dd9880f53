package org.parley.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;

/**
 * How long a wrong password takes for a name that exists and for one that does not, in turn and one at a time. They
 * should differ by no more than noise; that they cost the same is proved elsewhere, by counting.
 */
final class SignInBench {
    private static final int NAMES = 10;

    private static final Map<String, Integer> USUAL =
            Map.of("heap", 1_000, "warmup", 10, "attempts", 200, "iterations", 600_000);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI door;

    private SignInBench(URI door) {
        this.door = door;
    }

    public static void main(String... arguments) throws Exception {
        var numbers = Numbers.of(USUAL, arguments);
        var settings = Map.of(
                "PARLEY_ACCOUNT_SCRAM_ITERATIONS", String.valueOf(numbers.of("iterations")),
                "PARLEY_SIGNIN_DELAY_AFTER", "1000",
                "PARLEY_SIGNIN_LOCK_AFTER", "1000",
                "PARLEY_SIGNIN_FAILURES_PER_ADDRESS", "1000000");
        try (var platform = new Platform(settings, numbers.of("heap"))) {
            for (int i = 0; i < NAMES; i++) {
                platform.createAccount("known" + i);
            }
            System.out.println(numbers);
            var bench = new SignInBench(URI.create(platform.server.http() + "/api/v1/admin/accounts"));
            bench.attempts(numbers.of("warmup"));
            bench.attempts(numbers.of("attempts")).print();
        }
    }

    /** Nanoseconds of each attempt. */
    private record Times(long[] known, long[] unknown) {
        void print() {
            Arrays.sort(known);
            Arrays.sort(unknown);
            System.out.println(line("known", known));
            System.out.println(line("unknown", unknown));
            System.out.println("known / unknown: %.3f (median)".formatted((double) at(known, 50) / at(unknown, 50)));
        }

        private static String line(String name, long[] sorted) {
            return "%-8s p10 %.1f ms, p50 %.1f ms, p90 %.1f ms"
                    .formatted(name, at(sorted, 10) / 1e6, at(sorted, 50) / 1e6, at(sorted, 90) / 1e6);
        }

        private static long at(long[] sorted, int percent) {
            return sorted[(sorted.length - 1) * percent / 100];
        }
    }

    /** So many of each; who comes first changes, and so does who profits of a warm cache. */
    private Times attempts(int each) throws IOException, InterruptedException {
        var times = new Times(new long[each], new long[each]);
        for (int i = 0; i < each; i++) {
            boolean knownFirst = i % 2 == 0;
            for (boolean known : new boolean[] {knownFirst, !knownFirst}) {
                (known ? times.known : times.unknown)[i] = attempt((known ? "known" : "nobody") + i % NAMES);
            }
        }
        return times;
    }

    private long attempt(String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door)
                .header("Authorization", Platform.basic(name, "not " + Platform.PASSWORD))
                .build();
        long begin = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        long time = System.nanoTime() - begin;
        if (answer.statusCode() != 401) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return time;
    }
}
