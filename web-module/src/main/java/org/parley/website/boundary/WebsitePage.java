package org.parley.website.boundary;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.parley.web.Console;
import org.parley.website.ConnectionCheck;
import org.parley.website.ConnectionReport;
import org.parley.website.WebsiteId;
import org.parley.website.WebsiteService;
import org.parley.website.WebsiteView;

/** One website: its state, its secrets, its figures, and everything an administrator can do with it. */
@Named
@ViewScoped
public class WebsitePage implements Serializable {
    static final String NEW_SECRET = "newSecret";

    @Inject
    transient WebsiteService service;

    @Inject
    transient ConnectionCheck check;

    @Inject
    transient Console console;

    @Inject
    transient Clock clock;

    private UUID id;
    private String confirmation;
    private transient WebsiteView site;
    private transient VerdictChart chart;
    private transient List<ConnectionReport.Step> steps = List.of();

    static String at(WebsiteId website) {
        return "/console/website?faces-redirect=true&id=" + website.value();
    }

    public void load() {
        console.find(() -> service.get(website())).ifPresent(this::show);
    }

    private void show(WebsiteView website) {
        site = website;
        chart = new VerdictChart(
                service.figures(website(), clock.instant().minus(24, ChronoUnit.HOURS)), clock.instant());
    }

    public String authorize() {
        return act("website.done.authorize", website -> service.authorize(website, console.actor()));
    }

    public String suspend() {
        return act("website.done.suspend", website -> service.suspend(website, console.actor()));
    }

    public String resume() {
        return act("website.done.resume", website -> service.resume(website, console.actor()));
    }

    public String rotateSecret() {
        return act("website.done.rotate", website -> {
            var issued = service.rotateSecret(website, console.actor());
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put(NEW_SECRET, issued.secret());
        });
    }

    public String retireSecret() {
        return act("website.done.retire", website -> service.retireOldSecret(website, console.actor()));
    }

    public String remove() {
        if (!site.identifier().equals(confirmation) && !site.domain().equals(confirmation)) {
            console.refuse(console.text("website.remove.differs"));
            return null;
        }
        return console.attempt("website.removed", () -> {
            service.remove(website(), console.actor());
            return "/console/websites?faces-redirect=true";
        });
    }

    /** Stays on the page, which then shows the steps. */
    public void test() {
        steps = check.run(website(), console.actor()).steps();
    }

    private String act(String done, Consumer<WebsiteId> action) {
        return console.attempt(done, () -> {
            action.accept(website());
            return at(website());
        });
    }

    private WebsiteId website() {
        return new WebsiteId(id == null ? new UUID(0, 0) : id);
    }

    public WebsiteView getSite() {
        return site;
    }

    public VerdictChart getChart() {
        return chart;
    }

    public List<ConnectionReport.Step> getSteps() {
        return steps;
    }

    public String getNewSecret() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(NEW_SECRET);
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    public void setId(String id) {
        this.id = Console.uuid(id);
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
