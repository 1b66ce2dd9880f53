package org.parley.app.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.app.AppCare;
import org.parley.app.AppId;
import org.parley.app.AppService;
import org.parley.app.AppView;
import org.parley.app.CheckedProfile;
import org.parley.app.IssuedApp;
import org.parley.app.RegisterApp;
import org.parley.audit.Actor;

/** The form with which an administrator registers or changes an app. */
@Named
@ViewScoped
public class AppEditPage extends AppEditing {
    @Inject
    transient AppService service;

    private String publisher;

    @Override
    void show(AppView app) {
        super.show(app);
        publisher = app.publisher();
    }

    @Override
    AppView read(AppId app) {
        return service.get(app);
    }

    @Override
    IssuedApp register(CheckedProfile profile) {
        var behind = publisher == null || publisher.isBlank() ? null : publisher.strip();
        return service.register(new RegisterApp(profile, behind, actor()));
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
        return AppPage.FOLDER;
    }

    public String getPublisher() {
        return publisher;
    }

    public void setPublisher(String publisher) {
        this.publisher = publisher;
    }
}
