package org.parley.demo.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.parley.account.AccountService;
import org.parley.account.CreateAccount;
import org.parley.account.Role;
import org.parley.audit.Actor;
import org.parley.demo.DemoSettings;
import org.parley.resource.AddResourceServer;
import org.parley.resource.ResourceServerProfile;
import org.parley.resource.ResourceServerService;
import org.parley.resource.SubjectKind;
import org.parley.website.AddWebsite;
import org.parley.website.UpdateWebsite;
import org.parley.website.WebsiteProfile;
import org.parley.website.WebsiteService;
import org.parley.website.WebsiteView;

/** Creates what is missing and leaves what is there, so a second start keeps everything. */
@Singleton
@Startup
@DependsOn("ServerStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoData {
    private static final Actor DEMO = new Actor("demo", null);
    private static final String PARTNER = "partner.localhost";

    @Inject
    DemoSettings settings;

    @Inject
    AccountService accounts;

    @Inject
    WebsiteService websites;

    @Inject
    ResourceServerService resourceServers;

    @PostConstruct
    void create() {
        if (!settings.on()) {
            return;
        }
        account("admin", "Administrator", settings.adminPassword(), Set.of(Role.ADMINISTRATOR));
        account("dora", "Dora", settings.password(), Set.of());
        account("emil", "Emil", settings.password(), Set.of());
        if (!settings.websiteUrl().isEmpty()) {
            websites.find(PARTNER).ifPresentOrElse(this::moved, this::added);
        }
        resourceServer("orders", "Orders Demo");
    }

    /** Only from this machine, where the example runs. */
    private void resourceServer(String identifier, String name) {
        var secret = settings.resourceServerSecret();
        if (!secret.isEmpty() && resourceServers.find(identifier).isEmpty()) {
            var profile = new ResourceServerProfile(name, null, null, null, List.of("127.0.0.0/8", "::1"));
            resourceServers.add(new AddResourceServer(identifier, SubjectKind.USER_ID, profile, secret, DEMO));
        }
    }

    private void account(String username, String displayName, String password, Set<Role> roles) {
        if (!password.isEmpty() && accounts.find(username).isEmpty()) {
            accounts.create(new CreateAccount(username, password, displayName, roles, DEMO));
        }
    }

    private void added() {
        var secret = settings.websiteSecret().isEmpty() ? null : settings.websiteSecret();
        var issued = websites.add(new AddWebsite(PARTNER, profile("Partner Demo", true, true, false), secret, DEMO));
        websites.authorize(issued.website().id(), DEMO);
    }

    /** The port of the example website may be another at each start; the rest is as someone may have left it. */
    private void moved(WebsiteView website) {
        if (!website.connector().toString().equals(settings.websiteUrl())) {
            var profile =
                    profile(website.name(), website.offersContacts(), website.offersPostings(), website.openToOthers());
            websites.update(new UpdateWebsite(website.id(), profile, website.version(), DEMO));
        }
    }

    private WebsiteProfile profile(String name, boolean contacts, boolean postings, boolean open) {
        var serverId = settings.websiteServerId().isEmpty() ? null : settings.websiteServerId();
        return new WebsiteProfile(name, settings.websiteUrl(), null, null, contacts, postings, open, serverId);
    }
}
