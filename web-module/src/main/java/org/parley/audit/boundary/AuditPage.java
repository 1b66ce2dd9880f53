package org.parley.audit.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.audit.AuditQuery;
import org.parley.audit.AuditService;
import org.parley.audit.AuditView;
import org.parley.kernel.Page;
import org.parley.web.Listing;

/** Searches the audit log; every filter stands in the address, so a search can be bookmarked and sent to others. */
@Named
@RequestScoped
public class AuditPage extends Listing<AuditView> {
    @Inject
    AuditService audit;

    private String actor;
    private String subject;
    private String action;
    private String correlation;

    @Override
    protected Page<AuditView> read(String cursor, int rows) {
        return audit.search(new AuditQuery(
                given(actor), given(subject), given(action), given(correlation), null, null, given(cursor), rows));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getCorrelation() {
        return correlation;
    }

    public void setCorrelation(String correlation) {
        this.correlation = correlation;
    }
}
