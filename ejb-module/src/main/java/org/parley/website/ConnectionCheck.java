package org.parley.website;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.website.control.Sites;
import org.parley.website.control.connector.Guards;
import org.parley.website.control.connector.Trial;

/**
 * Tries out the connection to a website, authorized or not, past circuit breaker and bulkhead. Blocks for several times
 * the site's time-outs if it is silent. When all is well, the site gets a fresh start with the circuit breaker.
 */
@ApplicationScoped
public class ConnectionCheck {
    @Inject
    Sites sites;

    @Inject
    Trial trial;

    @Inject
    Guards guards;

    @Inject
    AuditService audit;

    public ConnectionReport run(WebsiteId id, Actor by) {
        var site = sites.find(id).orElseThrow(WebsiteProblem.UNKNOWN::problem);
        var report = trial.run(site);
        if (report.passed()) {
            guards.forget(id);
        }
        audit.recordApart(AuditEntry.of("website.tested", by, site.identifier())
                .with("outcome", report.passed() ? "passed" : "failed"));
        return report;
    }
}
