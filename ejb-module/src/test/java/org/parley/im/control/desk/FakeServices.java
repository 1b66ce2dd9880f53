package org.parley.im.control.desk;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.im.AddressKeeper;
import org.parley.im.Letter;
import org.parley.im.ServiceProfile;
import org.parley.kernel.Problem;
import org.parley.kernel.ServerSettings;

/** Under {@code apps.parley.example} there is {@code shop}, and nothing else. */
public final class FakeServices implements AddressKeeper {
    public static final String SHOP = "shop@apps.parley.example";

    private final ServiceDomains domains = new ServiceDomains();
    private final List<Letter> letters = new ArrayList<>();
    /** What every letter is refused with, if anything. */
    public Problem refusal;

    public FakeServices() {
        domains.server = new ServerSettings(URI.create("http://parley.example"), "parley.example", 1_024);
        domains.add(this);
    }

    public ServiceDomains domains() {
        return domains;
    }

    public ServicePresence presence() {
        var presence = new ServicePresence();
        presence.services = domains;
        return presence;
    }

    /** Hands letters over at once. */
    public Inbox inbox() {
        var inbox = new Inbox() {
            @Override
            java.util.concurrent.Executor executor() {
                return Runnable::run;
            }
        };
        inbox.services = domains;
        return inbox;
    }

    public List<Letter> letters() {
        return letters;
    }

    @Override
    public String label() {
        return "apps";
    }

    @Override
    public String title() {
        return "Apps";
    }

    @Override
    public Optional<ServiceProfile> profile(String name, String who) {
        return name.equals("shop")
                ? Optional.of(new ServiceProfile("The shop", null, null, new byte[] {1}))
                : Optional.empty();
    }

    @Override
    public void take(Letter letter) {
        if (refusal != null) {
            throw refusal;
        }
        letters.add(letter);
    }
}
