package org.parley.im.control.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.parts.Localpart;
import org.parley.account.AccountService;
import org.parley.cluster.Heard;
import org.parley.cluster.NewsMissed;
import org.parley.cluster.Nodes;
import org.parley.im.control.session.ResourceBound;
import org.parley.im.entity.MessageStore;
import org.parley.kernel.IdentityClosed;
import org.parley.website.ContactBook;

/**
 * Who exists: local accounts, and members of authorized websites who have signed in once or whom a contact list of
 * their site names. May block for the database when the answer is not at hand.
 */
@ApplicationScoped
public class KnownAddresses {
    private static final Duration KNOWN = Duration.ofMinutes(10);
    /** Short, since someone may be created or listed at any moment. */
    private static final Duration UNKNOWN = Duration.ofSeconds(5);

    private static final int MOST = 50_000;

    private static final String CLOSED = "im.address-closed";

    private record Answer(boolean known, Instant until) {}

    private final Map<BareJid, Answer> answers = new ConcurrentHashMap<>();

    @Inject
    Nodes nodes;

    @Inject
    Domains domains;

    @Inject
    AccountService accounts;

    @Inject
    ContactBook contacts;

    @Inject
    MessageStore store;

    @Inject
    Clock clock;

    public boolean known(BareJid address) {
        if (domains.isLocal(address.getDomain()) || domains.isWebsite(address.getDomain())) {
            var answer = answers.get(address);
            return answer != null && clock.instant().isBefore(answer.until) ? answer.known : ask(address);
        }
        return false;
    }

    private boolean ask(BareJid address) {
        var name = address.getLocalpartOrNull();
        var known = name != null && exists(address, name);
        remember(address, known);
        return known;
    }

    private boolean exists(BareJid address, Localpart name) {
        return domains.isLocal(address.getDomain())
                ? accounts.find(name.toString()).isPresent()
                : store.account(address.toString()).isPresent()
                        || !contacts.listedBy(address.getDomain().toString(), name.toString())
                                .isEmpty();
    }

    private void remember(BareJid address, boolean known) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(address, new Answer(known, clock.instant().plus(known ? KNOWN : UNKNOWN)));
    }

    void bound(@Observes ResourceBound event) {
        remember(event.resource().account(), true);
    }

    void closed(@Observes(during = TransactionPhase.AFTER_SUCCESS) IdentityClosed event) {
        event.oneIdentity().ifPresentOrElse(this::forget, answers::clear);
    }

    void tell(@Observes IdentityClosed event) {
        nodes.tell(CLOSED, event.oneIdentity().orElse(""));
    }

    void hear(@Observes @Heard(CLOSED) String who) {
        if (who.isEmpty()) {
            answers.clear();
        } else {
            forget(who);
        }
    }

    void miss(@Observes NewsMissed news) {
        answers.clear();
    }

    private void forget(String who) {
        answers.keySet().removeIf(address -> address.equals(who));
    }
}
