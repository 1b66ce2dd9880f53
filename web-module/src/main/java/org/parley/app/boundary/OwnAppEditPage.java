package org.parley.app.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.parley.app.AppId;
import org.parley.app.AppView;
import org.parley.app.ChangeApp;
import org.parley.app.ProfileCheck;
import org.parley.app.PublisherService;
import org.parley.web.Console;
import org.parley.web.Visitor;

/** The form with which a publisher registers or changes an app. */
@Named
@ViewScoped
public class OwnAppEditPage implements Serializable {
    @Inject
    transient PublisherService service;

    @Inject
    transient ProfileCheck check;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Console console;

    private final AppForm form = new AppForm();
    private UUID id;
    private int version;

    public void load() {
        if (!isAdding()) {
            console.find(() -> service.get(new AppId(id), visitor.actor())).ifPresent(this::show);
        }
    }

    private void show(AppView app) {
        version = app.version();
        form.show(app.profile());
    }

    public String save() {
        return console.attempt("app.saved", () -> {
            service.demand(visitor.actor());
            var profile = check.check(form.profile());
            var issued = isAdding()
                    ? service.register(profile, visitor.actor())
                    : service.change(new ChangeApp(new AppId(id), profile, version, visitor.actor()));
            AppDetails.tell(issued);
            return OwnAppPage.page(issued.app().id());
        });
    }

    public AppForm getForm() {
        return form;
    }

    public boolean isAdding() {
        return id == null;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    public void setId(String id) {
        this.id = Console.uuid(id);
    }
}
