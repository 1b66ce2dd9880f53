package org.parley.im.control.routing;

import java.net.URI;
import java.util.Set;
import org.parley.im.control.desk.FakeServices;
import org.parley.kernel.ServerSettings;
import org.parley.website.WebsiteDirectory;

/** The local domain and three sites; only {@code open.example} and {@code partner.example} talk to each other. */
public final class FakeDomains {
    private static final Set<String> SITES = Set.of("partner.example", "open.example", "shy.example");
    private static final Set<String> TALKING = Set.of("partner.example", "open.example");

    private FakeDomains() {}

    public static Domains domains() {
        return domains(new FakeServices());
    }

    public static Domains domains(FakeServices services) {
        var domains = new Domains();
        domains.services = services.domains();
        domains.server = new ServerSettings(URI.create("http://parley.example"), "parley.example", 1_024);
        domains.websites = new WebsiteDirectory() {
            @Override
            public boolean authorized(String domain) {
                return SITES.contains(domain);
            }

            @Override
            public boolean mayTalk(String from, String to) {
                return from.equals(to)
                        ? authorized(from) || from.equals("parley.example")
                        : TALKING.contains(from) && TALKING.contains(to);
            }
        };
        return domains;
    }
}
