package org.parley.website;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.IdentityClosed;
import org.parley.kernel.Ids;
import org.parley.kernel.Page;
import org.parley.kernel.ServerSettings;
import org.parley.website.control.Profiles;
import org.parley.website.control.SiteChanged;
import org.parley.website.control.SiteMaker;
import org.parley.website.control.SiteSecrets;
import org.parley.website.control.WebsiteIdentifier;
import org.parley.website.entity.HourOfVerdicts;
import org.parley.website.entity.HoursOfVerdicts;
import org.parley.website.entity.Website;
import org.parley.website.entity.Websites;

/** The list of websites, as administrators keep it. */
@Stateless
public class WebsiteService {
    @Inject
    Websites websites;

    @Inject
    HoursOfVerdicts hours;

    @Inject
    Profiles profiles;

    @Inject
    SiteSecrets secrets;

    @Inject
    SiteMaker maker;

    @Inject
    AuditService audit;

    @Inject
    Event<IdentityClosed> closed;

    @Inject
    Event<SiteChanged> changed;

    @Inject
    ServerSettings server;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** The website is known and can be tried out; its members are let in when it is authorized. */
    public IssuedSecret add(AddWebsite command) {
        var identifier = WebsiteIdentifier.parse(command.identifier(), server.domain());
        var profile = profiles.checked(command.profile(), null);
        var secret = command.secret() == null ? secrets.fresh() : secrets.given(command.secret());
        if (websites.byIdentifier(identifier.ascii()).isPresent()) {
            throw WebsiteProblem.IDENTIFIER_TAKEN.problem();
        }
        var id = ids.next();
        var website = new Website(
                id, identifier.ascii(), identifier.unicode(), profile, secrets.seal(id, secret), clock.instant());
        add(website);
        return new IssuedSecret(done("website.added", website, command.by()), secret.text());
    }

    private void add(Website website) {
        try {
            websites.add(website);
        } catch (PersistenceException addedMeanwhile) {
            throw WebsiteProblem.IDENTIFIER_TAKEN.problem();
        }
    }

    public WebsiteView update(UpdateWebsite command) {
        var website = locked(command.id());
        if (website.version() != command.version()) {
            throw WebsiteProblem.CHANGED_MEANWHILE.problem();
        }
        website.change(profiles.checked(command.profile(), website.profile().serverId()));
        return done("website.updated", website, command.by());
    }

    public WebsiteView authorize(WebsiteId id, Actor by) {
        var website = locked(id);
        require(state(website) == WebsiteState.ADDED, "Only a website that was just added can be authorized.");
        website.authorize(clock.instant());
        return done("website.authorized", website, by);
    }

    /** Ends the sessions of all its members. */
    public WebsiteView suspend(WebsiteId id, Actor by) {
        var website = locked(id);
        require(website.isAuthorized(), "Only an authorized website can be suspended.");
        website.suspend(clock.instant());
        closed.fire(IdentityClosed.everyoneUnder(website.domain(), "website suspended"));
        return done("website.suspended", website, by);
    }

    public WebsiteView resume(WebsiteId id, Actor by) {
        var website = locked(id);
        require(website.isSuspended(), "Only a suspended website can be resumed.");
        website.resume();
        return done("website.resumed", website, by);
    }

    /** Ends the sessions of all its members, and forgets what it delivered. */
    public void remove(WebsiteId id, Actor by) {
        var website = locked(id);
        websites.remove(website);
        closed.fire(IdentityClosed.everyoneUnder(website.domain(), "website removed"));
        audit.record(AuditEntry.of("website.removed", by, website.identifier()));
        changed.fire(new SiteChanged(id, null));
    }

    /** From now on there are two secrets; requests are signed with both, and the site may use either. */
    public IssuedSecret rotateSecret(WebsiteId id, Actor by) {
        var website = locked(id);
        if (website.secrets().isRotating()) {
            throw WebsiteProblem.TWO_SECRETS.problem("Retire the old secret before the next rotation.");
        }
        var secret = secrets.fresh();
        website.secrets().rotate(secrets.seal(website.id(), secret));
        return new IssuedSecret(done("website.secret-rotated", website, by), secret.text());
    }

    /** Finishes a rotation; does nothing if none is under way. */
    public WebsiteView retireOldSecret(WebsiteId id, Actor by) {
        var website = locked(id);
        if (!website.secrets().isRotating()) {
            return view(website);
        }
        website.secrets().retireOld();
        return done("website.old-secret-retired", website, by);
    }

    public WebsiteView get(WebsiteId id) {
        return view(websites.find(id.value()).orElseThrow(WebsiteProblem.UNKNOWN::problem));
    }

    /** @param identifier in ASCII */
    public Optional<WebsiteView> find(String identifier) {
        return websites.byIdentifier(identifier).map(WebsiteService::view);
    }

    /** In the order in which they were added. */
    public Page<WebsiteView> list(String cursor, int limit) {
        var rows = websites.page(Page.position(cursor), Page.checked(limit) + 1);
        return Page.cut(rows, limit, Website::id).map(WebsiteService::view);
    }

    /** Those whose members may sign in, in the order in which they were added; not more than fit on a page. */
    public List<WebsiteView> authorized() {
        return list(null, Page.LIMIT).items().stream()
                .filter(website -> website.state() == WebsiteState.AUTHORIZED)
                .toList();
    }

    /** Oldest first; an hour without a verdict is left out. */
    public List<VerdictFigures> figures(WebsiteId id, Instant from) {
        return hours.since(id.value(), from).stream()
                .map(WebsiteService::figures)
                .toList();
    }

    private Website locked(WebsiteId id) {
        return websites.locked(id.value()).orElseThrow(WebsiteProblem.UNKNOWN::problem);
    }

    private static void require(boolean condition, String why) {
        if (!condition) {
            throw WebsiteProblem.WRONG_STATE.problem(why);
        }
    }

    private WebsiteView done(String action, Website website, Actor by) {
        websites.flush();
        audit.record(AuditEntry.of(action, by, website.identifier())
                .with("connector", website.profile().connector().toString()));
        changed.fire(new SiteChanged(new WebsiteId(website.id()), maker.site(website)));
        return view(website);
    }

    private static VerdictFigures figures(HourOfVerdicts row) {
        var figures = row.figures();
        return new VerdictFigures(
                row.hour(), figures.accepted(), figures.refused(), figures.unavailable(), figures.latency());
    }

    private static WebsiteView view(Website website) {
        var profile = website.profile();
        return new WebsiteView(
                new WebsiteId(website.id()),
                website.identifier(),
                website.domain(),
                profile.name(),
                profile.connector(),
                profile.connectTimeout(),
                profile.readTimeout(),
                profile.offersContacts(),
                profile.offersPostings(),
                profile.openToOthers(),
                profile.serverId(),
                state(website),
                website.secrets().isRotating(),
                website.created(),
                website.version());
    }

    private static WebsiteState state(Website website) {
        if (website.isAuthorized()) {
            return WebsiteState.AUTHORIZED;
        }
        return website.isSuspended() ? WebsiteState.SUSPENDED : WebsiteState.ADDED;
    }
}
