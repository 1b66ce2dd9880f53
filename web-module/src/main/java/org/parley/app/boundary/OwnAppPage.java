package org.parley.app.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.app.AppCare;
import org.parley.app.AppId;
import org.parley.app.AppView;
import org.parley.app.PublisherService;
import org.parley.audit.Actor;
import org.parley.web.Visitor;

/** One app of the publisher who is signed in. */
@Named
@ViewScoped
public class OwnAppPage extends AppDetails {
    static final String FOLDER = "/account";

    @Inject
    transient PublisherService service;

    @Inject
    transient Visitor visitor;

    @Override
    AppView read(AppId app) {
        return service.get(app, actor());
    }

    public String withdraw() {
        return act("app.done.withdraw", app -> service.withdraw(app, actor()));
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
        return FOLDER;
    }
}
