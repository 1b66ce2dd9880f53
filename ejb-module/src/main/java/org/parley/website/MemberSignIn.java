package org.parley.website;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.website.control.MemberNames;
import org.parley.website.control.Site;
import org.parley.website.control.Sites;
import org.parley.website.control.connector.Action;
import org.parley.website.control.connector.ConnectorFailure;
import org.parley.website.control.connector.Guards;
import org.parley.website.control.connector.Questions;
import org.parley.website.control.figure.VerdictCounter;

/**
 * Lets a website judge its member's password. Blocks for as long as the site's time-outs allow. The password goes to the
 * site and nowhere else.
 */
@ApplicationScoped
public class MemberSignIn {
    private static final int LONGEST_PASSWORD = 1_024;

    @Inject
    Sites sites;

    @Inject
    Guards guards;

    @Inject
    Questions questions;

    @Inject
    VerdictCounter counter;

    @Inject
    AuditService audit;

    /** The bare JID in its one form that such a member would have; empty when there can be none. */
    public Optional<String> identity(String domain, String userName) {
        return sites.authorized(domain)
                .flatMap(site -> MemberNames.prepared(userName).map(name -> name + "@" + site.domain()));
    }

    /**
     * @param userName the local part, prepared as for a JID.
     * @param password handed to the site as it is, and to nobody else; not kept.
     * @param address where the person comes from; for the audit log, not for the site.
     */
    public Verdict verify(String domain, String userName, String password, String address) {
        var site = sites.authorized(domain);
        if (site.isEmpty()) {
            // An unknown domain stays out of the log, since people type other things into the wrong field.
            audit.recordApart(AuditEntry.of("signin.refused", new Actor(null, address), null)
                    .with("reason", "no authorized website"));
            return new Verdict.NotAuthorized();
        }
        if (MemberNames.prepared(userName).isEmpty() || password.length() > LONGEST_PASSWORD) {
            return told(site.get(), null, address, new Verdict.Refused(), "no possible member");
        }
        return ask(site.get(), userName, password, address);
    }

    private Verdict ask(Site site, String userName, String password, String address) {
        var begin = System.nanoTime();
        Verdict verdict;
        String reason = null;
        try {
            verdict = guards.call(
                    site.connector(),
                    Action.VERIFY,
                    Verdict.class,
                    () -> questions.verify(site.connector(), userName, password));
        } catch (ConnectorFailure failure) {
            verdict = new Verdict.Unavailable();
            reason = failure.getMessage();
        }
        counter.count(site.connector().website(), verdict, Duration.ofNanos(System.nanoTime() - begin));
        if (sites.authorized(site.identifier()).isEmpty()) {
            return told(site, userName, address, new Verdict.NotAuthorized(), "no longer authorized");
        }
        return told(site, userName, address, verdict, reason);
    }

    private Verdict told(Site site, String userName, String address, Verdict verdict, String reason) {
        // The name of someone whom the site does not confirm stays out of the log: people type passwords there.
        var who = verdict instanceof Verdict.Accepted
                ? MemberNames.prepared(userName)
                        .map(name -> name + "@" + site.domain())
                        .orElse(null)
                : null;
        audit.recordApart(AuditEntry.of(action(verdict), new Actor(who, address), site.identifier())
                .with("reason", reason));
        return verdict;
    }

    private static String action(Verdict verdict) {
        if (verdict instanceof Verdict.Accepted) {
            return "signin.accepted";
        }
        return verdict instanceof Verdict.Unavailable ? "signin.unavailable" : "signin.refused";
    }
}
