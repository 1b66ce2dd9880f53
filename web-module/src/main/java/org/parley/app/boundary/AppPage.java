package org.parley.app.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.app.AppCare;
import org.parley.app.AppId;
import org.parley.app.AppService;
import org.parley.app.AppView;
import org.parley.app.OpenIdService;
import org.parley.app.PersonOfApp;
import org.parley.audit.Actor;

/** One app, and everything an administrator can do with it. */
@Named
@ViewScoped
public class AppPage extends AppDetails {
    static final String FOLDER = "/console";

    @Inject
    transient AppService service;

    @Inject
    transient OpenIdService openIds;

    private int version;
    private String reason;
    private String name;
    private transient PersonOfApp person;

    /** As the administrator sees it: nothing else is approved. */
    @Override
    AppView read(AppId app) {
        var found = service.get(app);
        version = found.version();
        return found;
    }

    public String approve() {
        return act(
                getApp().proposal() == null ? "app.done.approve" : "app.done.approveChange",
                app -> service.approve(app, version, actor()));
    }

    public String turnDown() {
        return act("app.done.turnDown", app -> service.turnDown(app, version, reason, actor()));
    }

    public String suspend() {
        return act("app.done.suspend", app -> service.suspend(app, actor()));
    }

    public String resume() {
        return act("app.done.resume", app -> service.resume(app, actor()));
    }

    public void lookUp() {
        person = openIds.lookUp(id(), name.strip(), actor()).orElse(null);
        if (person == null) {
            console.refuse(console.text("app.person.none"));
        }
    }

    public String makeClassic() {
        return act("app.done.classic", app -> service.makeClassic(app, actor()));
    }

    public String endClassic() {
        return act("app.done.classicEnded", app -> service.endClassic(app, actor()));
    }

    @Override
    AppCare care() {
        return service;
    }

    @Override
    Actor actor() {
        return console.actor();
    }

    @Override
    String folder() {
        return FOLDER;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Who was looked up last. */
    public PersonOfApp getPerson() {
        return person;
    }
}
