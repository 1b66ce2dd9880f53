package org.parley.example.partner.site;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A small team with something to say, for the first start. */
public final class DemoData {
    private final SecureRandom random = new SecureRandom();
    private final Instant now;
    private final String password;
    private final int iterations;

    public DemoData(Instant now, String password, int iterations) {
        this.now = now;
        this.password = password;
        this.iterations = iterations;
    }

    public SiteData create() {
        var alice = new Contact("alice", "Alice Zhang", List.of("Team"));
        var bob = new Contact("bob", "Bob Li", List.of("Team"));
        var carol = new Contact("carol", "Carol Wang", List.of("Suppliers"));
        return SiteData.EMPTY
                .with(member(alice, bob, carol))
                .with(member(bob, alice, carol))
                .with(member(carol, new Contact("bob", "Bob (spare parts)", List.of("Customers", "Harbour"))))
                .with(posting(
                        "p-harbour",
                        "carol",
                        200,
                        "Ferry bearings are back in stock",
                        "Sizes 6204 to 6210, from the harbour store.\nOrders before noon leave the same day."))
                .with(
                        posting(
                                "p-canteen",
                                "bob",
                                26,
                                "Canteen closed on Friday",
                                "The kitchen gets its new stove. The bakery next door has a discount for everyone with a badge."))
                .with(posting(
                        "p-welcome",
                        "alice",
                        2,
                        "Our people are on instant messaging now",
                        "Sign in with the same name and password as here. \"First lines\" above shows how."));
    }

    private Member member(Contact self, Contact... contacts) {
        var hash = PasswordHash.of(password, iterations, random);
        return Member.joining(self.userName(), self.name(), hash).withContacts(List.of(contacts));
    }

    private Posting posting(String id, String author, int hoursAgo, String title, String text) {
        var time = now.minus(Duration.ofHours(hoursAgo));
        return new Posting(id, author, title, text, null, time, time);
    }
}
