package org.parley.example.partner.connector;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.parley.example.partner.signing.Grant;
import org.parley.example.partner.site.Passwords;
import org.parley.example.partner.site.Site;

/** Puts the connector together. */
public final class Connector {
    private Connector() {}

    public static ConnectorHandler handler(
            Site site, Passwords passwords, Supplier<Grant> grant, Clock clock, Witness witness, Delivery delivery) {
        return new ConnectorHandler(
                new Doorkeeper(grant, clock),
                Map.of(
                        "verify", new VerifyAction(passwords),
                        "contacts", new ContactsAction(site),
                        "postings", new PostingsAction(site)),
                witness,
                delivery);
    }
}
