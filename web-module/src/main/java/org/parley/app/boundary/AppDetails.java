package org.parley.app.boundary;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.app.AppCare;
import org.parley.app.AppDifference;
import org.parley.app.AppId;
import org.parley.app.AppProblem;
import org.parley.app.AppSettings;
import org.parley.app.AppView;
import org.parley.app.IssuedApp;
import org.parley.audit.Actor;
import org.parley.kernel.ServerSettings;
import org.parley.web.Console;

/** One app with its secrets and its logo, as the pages of administrators and of publishers show it alike. */
public abstract class AppDetails implements Serializable {
    private static final String NEW_SECRET = "newAppSecret";
    private static final String NEW_WEBHOOK_SECRET = "newAppWebhookSecret";

    @Inject
    transient Console console;

    @Inject
    transient AppSettings settings;

    @Inject
    transient ServerSettings server;

    private UUID id;
    private String confirmation;
    private transient AppView app;
    private transient Part logo;

    abstract AppView read(AppId app);

    abstract AppCare care();

    abstract Actor actor();

    /** Where the pages are. */
    abstract String folder();

    /** Shows the secrets once, on the page that follows. */
    static void tell(IssuedApp issued) {
        var flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        if (issued.secret() != null) {
            flash.put(NEW_SECRET, issued.secret());
        }
        if (issued.webhookSecret() != null) {
            flash.put(NEW_WEBHOOK_SECRET, issued.webhookSecret());
        }
    }

    public void load() {
        console.find(() -> read(id())).ifPresent(found -> app = found);
    }

    public String rotateSecret() {
        return issue(app -> care().rotateSecret(app, actor()));
    }

    public String retireSecret() {
        return act("app.done.retire", app -> care().retireOldSecret(app, actor()));
    }

    public String rotateWebhookSecret() {
        return issue(app -> care().rotateWebhookSecret(app, actor()));
    }

    public String retireWebhookSecret() {
        return act("app.done.retire", app -> care().retireOldWebhookSecret(app, actor()));
    }

    public String upload() {
        return act("app.done.logo", app -> care().putLogo(app, picture(), actor()));
    }

    public String removeLogo() {
        return act("app.done.logoRemoved", app -> care().removeLogo(app, actor()));
    }

    private byte[] picture() {
        if (logo == null) {
            throw AppProblem.BAD_LOGO.problem();
        }
        try (var content = logo.getInputStream()) {
            return content.readNBytes(settings.logoBytes() + 1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public String remove() {
        if (!app.profile().name().en().equals(confirmation)) {
            console.refuse(console.text("app.remove.differs"));
            return null;
        }
        return console.attempt("app.removed", () -> {
            care().remove(id(), actor());
            return folder() + "/apps?faces-redirect=true";
        });
    }

    private String issue(Function<AppId, IssuedApp> action) {
        return act("app.done.rotate", app -> tell(action.apply(app)));
    }

    String act(String done, Consumer<AppId> action) {
        return console.attempt(done, () -> {
            action.accept(id());
            return page(folder(), id());
        });
    }

    static String page(String folder, AppId app) {
        return folder + "/app?faces-redirect=true&id=" + app.clientId();
    }

    AppId id() {
        return new AppId(id == null ? new UUID(0, 0) : id);
    }

    public AppView getApp() {
        return app;
    }

    /** What would change, for people. */
    public List<AppDifference> getDifferences() {
        return app.differences();
    }

    /** How the form calls what RFC 7591 names so. */
    public String label(String field) {
        return console.text(AppLabels.of(field));
    }

    /** Where people find it in their IM client. */
    public String getImAddress() {
        return app.profile().address() + "@apps." + server.domain();
    }

    public String getNewSecret() {
        return told(NEW_SECRET);
    }

    public String getNewWebhookSecret() {
        return told(NEW_WEBHOOK_SECRET);
    }

    private static String told(String name) {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(name);
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

    public Part getLogo() {
        return logo;
    }

    public void setLogo(Part logo) {
        this.logo = logo;
    }
}
