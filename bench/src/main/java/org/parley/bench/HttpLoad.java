package org.parley.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * Kept-alive connections, one thread each, that send one request after the other. As little HTTP as will do, since the
 * generator shares the processors with what it measures.
 */
final class HttpLoad {
    private final int port;
    private final int connections;
    private final AtomicLong next = new AtomicLong();
    private volatile boolean stopped;

    /** One request: where to, with which credentials (or null), and its JSON. */
    record Request(String path, String authorization, String body) {
        byte[] bytes() {
            return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + (authorization == null ? "" : "Authorization: " + authorization + "\r\n")
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    HttpLoad(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /**
     * Sends requests 0, 1, 2 … until the time is over or there are no more.
     *
     * @param requests null after the last
     * @param wanted what every answer must contain
     */
    Tally run(LongFunction<Request> requests, String wanted, long seconds) throws InterruptedException {
        stopped = false;
        var threads = new ArrayList<Thread>();
        var tallies = new ArrayList<Tally>();
        var failures = new ArrayList<Throwable>();
        for (int i = 0; i < connections; i++) {
            var tally = new Tally();
            tallies.add(tally);
            var thread = new Thread(() -> serve(requests, wanted, tally), "load " + i);
            thread.setUncaughtExceptionHandler((any, failure) -> {
                synchronized (failures) {
                    failures.add(failure);
                }
            });
            threads.add(thread);
            thread.start();
        }
        long deadline = System.nanoTime() + seconds * 1_000_000_000;
        for (var thread : threads) {
            thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        stopped = true;
        for (var thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a request failed", failures.get(0));
        }
        return Tally.of(tallies);
    }

    private void serve(LongFunction<Request> requests, String wanted, Tally tally) {
        try (var socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (var request = requests.apply(next.getAndIncrement());
                    request != null && !stopped;
                    request = requests.apply(next.getAndIncrement())) {
                long begin = System.nanoTime();
                socket.getOutputStream().write(request.bytes());
                var answer = answer(in);
                tally.delivered(System.nanoTime() - begin);
                if (!answer.contains(wanted)) {
                    throw new IllegalStateException(request.path() + " answered " + answer);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String answer(InputStream in) throws IOException {
        var status = line(in);
        int length = -1;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return status + "\n" + (length >= 0 ? text(in, length) : chunks(in));
    }

    private static String chunks(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            text.append(text(in, size));
            line(in);
        }
        line(in);
        return text.toString();
    }

    private static String text(InputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
