package org.parley.app.boundary;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import org.parley.app.AppCare;
import org.parley.app.AppId;
import org.parley.app.AppProfile;
import org.parley.app.AppView;
import org.parley.app.ChangeApp;
import org.parley.app.CheckedProfile;
import org.parley.app.IssuedApp;
import org.parley.app.ProfileCheck;
import org.parley.audit.Actor;
import org.parley.web.Console;

/** The form with which an app is registered or changed, by administrators and by publishers alike. */
public abstract class AppEditing implements Serializable {
    @Inject
    transient ProfileCheck check;

    @Inject
    transient Console console;

    private final AppForm form = new AppForm();
    private UUID id;
    private int version;

    abstract AppView read(AppId app);

    abstract IssuedApp register(CheckedProfile profile);

    abstract AppCare care();

    abstract Actor actor();

    /** Where the pages are. */
    abstract String folder();

    public void load() {
        if (!isAdding()) {
            console.find(() -> read(new AppId(id))).ifPresent(this::show);
        }
    }

    void show(AppView app) {
        version = app.version();
        form.show(profile(app));
    }

    /** What the form begins with. */
    AppProfile profile(AppView app) {
        return app.profile();
    }

    public String save() {
        return console.attempt("form.saved", () -> {
            var profile = check.check(form.profile());
            var issued = isAdding()
                    ? register(profile)
                    : care().change(new ChangeApp(new AppId(id), profile, version, actor()));
            AppDetails.tell(issued);
            return AppDetails.page(folder(), issued.app().id());
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
