package org.parley.app.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.app.AppId;
import org.parley.app.AppView;
import org.parley.app.IssuedApp;
import org.parley.app.PublisherService;
import org.parley.web.Visitor;

/** One app of the publisher who is signed in. */
@Named
@ViewScoped
public class OwnAppPage extends AppDetails {
    @Inject
    transient PublisherService service;

    @Inject
    transient Visitor visitor;

    static String page(AppId app) {
        return "/account/app?faces-redirect=true&id=" + app.clientId();
    }

    @Override
    AppView read(AppId app) {
        return service.get(app, visitor.actor());
    }

    @Override
    IssuedApp freshSecret(AppId app) {
        return service.rotateSecret(app, visitor.actor());
    }

    @Override
    void endOldSecret(AppId app) {
        service.retireOldSecret(app, visitor.actor());
    }

    @Override
    IssuedApp freshWebhookSecret(AppId app) {
        return service.rotateWebhookSecret(app, visitor.actor());
    }

    @Override
    void endOldWebhookSecret(AppId app) {
        service.retireOldWebhookSecret(app, visitor.actor());
    }

    @Override
    void show(AppId app, byte[] picture) {
        service.putLogo(app, picture, visitor.actor());
    }

    @Override
    void take(AppId app) {
        service.remove(app, visitor.actor());
    }

    @Override
    String at(AppId app) {
        return page(app);
    }

    @Override
    String list() {
        return "/account/apps?faces-redirect=true";
    }
}
