package org.parley.resource.boundary;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.parley.resource.ResourceServerId;
import org.parley.resource.ResourceServerService;
import org.parley.resource.ResourceServerView;
import org.parley.web.Console;

/** One app resource server: its state, its secrets, its figures, and everything an administrator can do with it. */
@Named
@ViewScoped
public class ResourceServerPage implements Serializable {
    static final String NEW_SECRET = "newServerSecret";

    @Inject
    transient ResourceServerService service;

    @Inject
    transient Console console;

    @Inject
    transient Clock clock;

    private UUID id;
    private String confirmation;
    private transient ResourceServerView server;
    private transient VerifyChart chart;
    private long tickets;

    static String at(ResourceServerId server) {
        return "/console/resource-server?faces-redirect=true&id=" + server.value();
    }

    public void load() {
        console.find(() -> service.get(server())).ifPresent(this::show);
    }

    private void show(ResourceServerView found) {
        server = found;
        tickets = service.tickets(server());
        var now = clock.instant();
        chart = new VerifyChart(
                service.figures(server(), now.minus(24, ChronoUnit.HOURS)), service.lastMinute(server()), now);
    }

    public String suspend() {
        return act("resource.done.suspend", id -> service.suspend(id, console.actor()));
    }

    public String resume() {
        return act("resource.done.resume", id -> service.resume(id, console.actor()));
    }

    public String rotateSecret() {
        return act("resource.done.rotate", id -> {
            var issued = service.rotateSecret(id, console.actor());
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put(NEW_SECRET, issued.secret());
        });
    }

    public String retireSecret() {
        return act("resource.done.retire", id -> service.retireOldSecret(id, console.actor()));
    }

    public String remove() {
        if (!server.identifier().equals(confirmation)) {
            console.refuse(console.text("resource.remove.differs"));
            return null;
        }
        return console.attempt("resource.removed", () -> {
            service.remove(server(), console.actor());
            return "/console/resource-servers?faces-redirect=true";
        });
    }

    private String act(String done, Consumer<ResourceServerId> action) {
        return console.attempt(done, () -> {
            action.accept(server());
            return at(server());
        });
    }

    private ResourceServerId server() {
        return new ResourceServerId(id == null ? new UUID(0, 0) : id);
    }

    public ResourceServerView getServer() {
        return server;
    }

    public VerifyChart getChart() {
        return chart;
    }

    public long getTickets() {
        return tickets;
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
