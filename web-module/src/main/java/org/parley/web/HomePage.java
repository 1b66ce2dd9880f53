package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.account.AccountQuery;
import org.parley.account.AccountService;
import org.parley.app.AppQuery;
import org.parley.app.AppService;
import org.parley.audit.AuditQuery;
import org.parley.audit.AuditService;
import org.parley.audit.AuditView;
import org.parley.kernel.Page;
import org.parley.kernel.ServerSettings;
import org.parley.session.SessionQuery;
import org.parley.session.SessionService;
import org.parley.website.WebsiteService;
import org.parley.website.WebsiteState;

/** The console's first page: where things stand and what to do next. */
@Named
@RequestScoped
public class HomePage {
    private static final int RECENT = 12;

    @Inject
    WebsiteService websites;

    @Inject
    SessionService sessions;

    @Inject
    AccountService accounts;

    @Inject
    AppService apps;

    @Inject
    AuditService audit;

    @Inject
    ServerSettings server;

    public long getAuthorizedWebsites() {
        return websites.list(null, Page.LIMIT).items().stream()
                .filter(site -> site.state() == WebsiteState.AUTHORIZED)
                .count();
    }

    public String getOpenSessions() {
        return upToLimit(sessions.list(SessionQuery.open(null, Page.LIMIT)));
    }

    public String getLocalAccounts() {
        return upToLimit(accounts.list(new AccountQuery(null, Page.LIMIT)));
    }

    /** Those that an administrator is asked to look at. */
    public String getWaitingApps() {
        return upToLimit(apps.list(new AppQuery(null, null, true, null, Page.LIMIT)));
    }

    /** The number of rows, or that there are more than one page of them. */
    private static String upToLimit(Page<?> page) {
        return page.items().size() + (page.next() == null ? "" : "+");
    }

    public List<AuditView> getRecent() {
        return audit.search(new AuditQuery(null, null, null, null, null, null, null, RECENT))
                .items();
    }

    public String getWebSocket() {
        return server.at("/xmpp").toString().replaceFirst("^http", "ws");
    }

    public String getHostMeta() {
        return server.at("/.well-known/host-meta").toString();
    }

    public String getDomain() {
        return server.domain();
    }
}
