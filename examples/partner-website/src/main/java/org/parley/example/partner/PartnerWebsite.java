package org.parley.example.partner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.parley.example.partner.connector.Connector;
import org.parley.example.partner.connector.ConnectorHandler;
import org.parley.example.partner.connector.SignedDelivery;
import org.parley.example.partner.connector.Witness;
import org.parley.example.partner.control.FaultyDelivery;
import org.parley.example.partner.control.SeenRequests;
import org.parley.example.partner.control.TestControl;
import org.parley.example.partner.notice.Notifier;
import org.parley.example.partner.notice.Parley;
import org.parley.example.partner.page.Pages;
import org.parley.example.partner.signing.Grant;
import org.parley.example.partner.site.DataFile;
import org.parley.example.partner.site.DemoData;
import org.parley.example.partner.site.PasswordHash;
import org.parley.example.partner.site.Passwords;
import org.parley.example.partner.site.Site;
import org.parley.example.partner.site.SiteData;

/** A small website with members of its own, connected to Parley. It listens on the loopback address only. */
public final class PartnerWebsite implements AutoCloseable {
    private static final int THREADS = 64;

    private final SiteClock clock = new SiteClock();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpServer server;
    private final Notifier notifier;

    private PartnerWebsite(Arguments arguments) throws IOException {
        var site = new Site(new DataFile(arguments.data()), () -> beginning(arguments));
        var passwords =
                new Passwords(site, arguments.testControl() == null ? PasswordHash.ITERATIONS : TestControl.CHEAP);
        var grant = new AtomicReference<>(arguments.grant());
        var parley = new Parley(arguments.parley(), arguments.identifier(), grant::get, clock);
        notifier = new Notifier(parley);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), arguments.port()), 0);
        server.setExecutor(threads);
        server.createContext(
                "/", Pages.handler(site, passwords, notifier, clock, arguments.identifier(), arguments.parley()));
        connect(arguments, site, passwords, grant, parley);
    }

    private void connect(
            Arguments arguments, Site site, Passwords passwords, AtomicReference<Grant> grant, Parley parley) {
        if (arguments.testControl() == null) {
            var delivery = new SignedDelivery(grant::get, clock);
            server.createContext(
                    ConnectorHandler.PATH,
                    Connector.handler(site, passwords, grant::get, clock, Witness.NONE, delivery));
            return;
        }
        var seen = new SeenRequests(clock);
        var delivery = new FaultyDelivery(grant::get, clock);
        server.createContext(
                ConnectorHandler.PATH, Connector.handler(site, passwords, grant::get, clock, seen, delivery));
        server.createContext(
                TestControl.PATH, new TestControl(arguments.testControl(), site, clock, grant, parley, seen, delivery));
    }

    private SiteData beginning(Arguments arguments) {
        return arguments.demoPassword() == null
                ? SiteData.EMPTY
                : new DemoData(clock.instant(), arguments.demoPassword(), PasswordHash.ITERATIONS).create();
    }

    public static PartnerWebsite start(Arguments arguments) throws IOException {
        var website = new PartnerWebsite(arguments);
        website.server.start();
        return website;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        notifier.close();
        threads.shutdownNow();
    }

    public static void main(String... words) {
        // Whoever takes longer than this to send a request is cut off; answers leave without waiting for more.
        System.setProperty("sun.net.httpserver.maxReqTime", "15");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT%1$tz %4$s %5$s%6$s%n");
        try {
            var website = start(Arguments.parse(System.getenv(), words));
            Runtime.getRuntime().addShutdownHook(new Thread(website::close));
            System.out.println("partner website ready on " + website.address());
        } catch (Arguments.Wrong wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + Arguments.USAGE);
            System.exit(2);
        } catch (IOException e) {
            System.err.println("cannot start: " + e.getMessage());
            System.exit(1);
        }
    }
}
