package org.parley.im.control.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jxmpp.jid.BareJid;
import org.parley.im.ImSettings;
import org.parley.im.control.blocking.FakeBlocklists;
import org.parley.im.control.fake.FakeRosterItems;
import org.parley.im.control.fake.FakeSubscriptionRequests;
import org.parley.im.control.routing.KnownAddresses;
import org.parley.im.entity.RosterItems;
import org.parley.im.entity.SubscriptionRequests;
import org.parley.kernel.Ids;
import org.parley.kernel.SettingsReader;

/** The roster services over memory; nobody called {@code nobody} exists, three contacts and two requests fit. */
public final class SomeRosters {
    public static final ImSettings SETTINGS = ImSettings.read(new SettingsReader(name -> switch (name) {
        case "parley.im.roster-contacts" -> Optional.of("3");
        case "parley.im.pending-subscriptions", "parley.im.directed-presences" -> Optional.of("2");
        default -> Optional.empty();
    }));

    private final RosterItems items = new FakeRosterItems();
    private final SubscriptionRequests requests = new FakeSubscriptionRequests();
    private final FakeBlocklists blocklists = new FakeBlocklists();
    private final AtomicLong count = new AtomicLong();

    public FakeBlocklists blocklists() {
        return blocklists;
    }

    public Ids ids() {
        return new Ids() {
            @Override
            public UUID next() {
                return new UUID(0, count.incrementAndGet());
            }
        };
    }

    public RosterService service() {
        var service = new RosterService();
        service.items = items;
        service.requests = requests;
        service.settings = SETTINGS;
        service.ids = ids();
        service.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        service.blocklists = blocklists;
        service.known = new KnownAddresses() {
            @Override
            public boolean known(BareJid address) {
                return !address.toString().startsWith("nobody@");
            }
        };
        return service;
    }

    public SiteRosterService siteService() {
        var service = new SiteRosterService();
        service.items = items;
        service.ids = ids();
        return service;
    }
}
