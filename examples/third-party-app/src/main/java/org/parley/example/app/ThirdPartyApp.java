package org.parley.example.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.example.app.door.EventDoor;
import org.parley.example.app.door.LogoutDoor;
import org.parley.example.app.page.Pages;
import org.parley.example.app.page.Sessions;
import org.parley.example.app.platform.Platform;
import org.parley.example.app.signin.Client;
import org.parley.example.app.signin.SignIns;
import org.parley.example.app.signin.TokenKeeper;
import org.parley.example.app.store.DataFile;
import org.parley.example.app.store.Store;

/** The whole app, put together. It listens on the loopback address only. */
public final class ThirdPartyApp implements AutoCloseable {
    private static final int THREADS = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpServer server;

    private ThirdPartyApp(Arguments arguments) throws IOException {
        var clock = Clock.systemUTC();
        var store = new Store(new DataFile(arguments.data()));
        var client =
                new Client(arguments.issuer(), arguments.clientId(), arguments.clientSecret(), arguments.address());
        var tokens = new TokenKeeper(client, store, clock);
        var sessions = new Sessions(clock);
        var pages = new Pages(arguments.name(), arguments.address(), client, new SignIns(client, clock), sessions)
                .handler(store, tokens, new Platform(arguments.issuer(), tokens), clock);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), arguments.port()), 0);
        server.setExecutor(threads);
        server.createContext("/", pages);
        server.createContext(EventDoor.PATH, new EventDoor(arguments.webhookSecret(), store, clock));
        server.createContext(LogoutDoor.PATH, new LogoutDoor(client, sessions, store));
    }

    public static ThirdPartyApp start(Arguments arguments) throws IOException {
        var app = new ThirdPartyApp(arguments);
        app.server.start();
        return app;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    public static void main(String... words) {
        // Whoever takes longer than this to send a request is cut off; answers leave without waiting for more.
        System.setProperty("sun.net.httpserver.maxReqTime", "15");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT%1$tz %4$s %5$s%6$s%n");
        try {
            var arguments = Arguments.parse(System.getenv(), words);
            var app = start(arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(app::close));
            System.out.println("third-party app ready on " + arguments.address());
        } catch (Arguments.Wrong wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + Arguments.USAGE);
            System.exit(2);
        } catch (IOException e) {
            System.err.println("cannot start: " + e.getMessage());
            System.exit(1);
        }
    }
}
