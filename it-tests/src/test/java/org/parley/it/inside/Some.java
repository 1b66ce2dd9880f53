package org.parley.it.inside;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.parley.account.CreateAccount;
import org.parley.account.Role;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditQuery;
import org.parley.audit.AuditService;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemCode;
import org.parley.session.OpenSession;
import org.parley.session.SessionKind;
import org.parley.website.AddWebsite;
import org.parley.website.WebsiteProfile;

/** What the tests need and nobody else uses. */
final class Some {
    static final Actor TESTER = new Actor("tester", null);
    static final String PASSWORD = "correct-horse-battery-staple";

    private Some() {}

    static String name() {
        return "inside-" + UUID.randomUUID().toString().substring(24);
    }

    static CreateAccount account(String name) {
        return new CreateAccount(name, PASSWORD, null, Set.of(), TESTER);
    }

    static CreateAccount administrator(String name) {
        return new CreateAccount(name, PASSWORD, null, Set.of(Role.ADMINISTRATOR), TESTER);
    }

    static OpenSession session(String who) {
        return new OpenSession(who, SessionKind.CONSOLE, "test", null, null, null);
    }

    static AddWebsite website(String identifier) {
        return new AddWebsite(identifier, profile("Inside"), null, TESTER);
    }

    static WebsiteProfile profile(String name) {
        return new WebsiteProfile(name, "http://localhost:1/connector", null, null, false, false, false, null);
    }

    static AuditEntry act(String subject) {
        return AuditEntry.of("test.acted", TESTER, subject);
    }

    /** How often the audit log tells of it. */
    static int recorded(String action, String subject) {
        return BesideParley.bean(AuditService.class)
                .search(new AuditQuery(null, subject, action, null, null, null, null, 200))
                .items()
                .size();
    }

    /** The refusal that the act ended with. */
    static ProblemCode refusal(Future<?> act) throws Exception {
        try {
            throw new AssertionError("was not refused: " + act.get(30, TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Problem problem) {
                return problem.code();
            }
            throw failed;
        }
    }
}
