package org.parley.app.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.app.AppCare;
import org.parley.app.AppId;
import org.parley.app.AppProfile;
import org.parley.app.AppView;
import org.parley.app.CheckedProfile;
import org.parley.app.IssuedApp;
import org.parley.app.PublisherService;
import org.parley.audit.Actor;
import org.parley.web.Visitor;

/** The form with which a publisher registers or changes an app. */
@Named
@ViewScoped
public class OwnAppEditPage extends AppEditing {
    @Inject
    transient PublisherService service;

    @Inject
    transient Visitor visitor;

    /** Addresses in the form are called on behalf of nobody but publishers. */
    @Override
    public String save() {
        if (!service.isPublisher(visitor.getWho())) {
            return "/account/apps?faces-redirect=true";
        }
        return super.save();
    }

    @Override
    AppView read(AppId app) {
        return service.get(app, actor());
    }

    @Override
    AppProfile profile(AppView app) {
        return app.wanted();
    }

    @Override
    IssuedApp register(CheckedProfile profile) {
        return service.register(profile, actor());
    }

    @Override
    AppCare care() {
        return service;
    }

    @Override
    Actor actor() {
        return visitor.actor();
    }

    @Override
    String folder() {
        return OwnAppPage.FOLDER;
    }
}
