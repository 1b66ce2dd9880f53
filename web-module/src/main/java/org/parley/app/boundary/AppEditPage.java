package org.parley.app.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.parley.app.AppId;
import org.parley.app.AppService;
import org.parley.app.AppView;
import org.parley.app.ChangeApp;
import org.parley.app.ProfileCheck;
import org.parley.app.RegisterApp;
import org.parley.web.Console;

/** The form with which an administrator registers or changes an app. */
@Named
@ViewScoped
public class AppEditPage implements Serializable {
    @Inject
    transient AppService service;

    @Inject
    transient ProfileCheck check;

    @Inject
    transient Console console;

    private final AppForm form = new AppForm();
    private UUID id;
    private int version;
    private String publisher;

    public void load() {
        if (!isAdding()) {
            console.find(() -> service.get(new AppId(id))).ifPresent(this::show);
        }
    }

    private void show(AppView app) {
        version = app.version();
        publisher = app.publisher();
        form.show(app.profile());
    }

    public String save() {
        return console.attempt("form.saved", () -> {
            var profile = check.check(form.profile());
            var issued = isAdding()
                    ? service.register(new RegisterApp(profile, blankToNull(publisher), console.actor()))
                    : service.change(new ChangeApp(new AppId(id), profile, version, console.actor()));
            AppDetails.tell(issued);
            return AppPage.page(issued.app().id());
        });
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
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

    public String getPublisher() {
        return publisher;
    }

    public void setPublisher(String publisher) {
        this.publisher = publisher;
    }
}
