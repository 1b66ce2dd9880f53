package org.parley.app.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.app.AppId;
import org.parley.app.AppService;
import org.parley.app.AppView;
import org.parley.app.IssuedApp;

/** One app, and everything an administrator can do with it. */
@Named
@ViewScoped
public class AppPage extends AppDetails {
    @Inject
    transient AppService service;

    static String page(AppId app) {
        return "/console/app?faces-redirect=true&id=" + app.clientId();
    }

    public String approve() {
        return act("app.done.approve", app -> service.approve(app, console.actor()));
    }

    public String suspend() {
        return act("app.done.suspend", app -> service.suspend(app, console.actor()));
    }

    public String resume() {
        return act("app.done.resume", app -> service.resume(app, console.actor()));
    }

    public String makeClassic() {
        return act("app.done.classic", app -> service.makeClassic(app, console.actor()));
    }

    public String endClassic() {
        return act("app.done.classicEnded", app -> service.endClassic(app, console.actor()));
    }

    @Override
    AppView read(AppId app) {
        return service.get(app);
    }

    @Override
    IssuedApp freshSecret(AppId app) {
        return service.rotateSecret(app, console.actor());
    }

    @Override
    void endOldSecret(AppId app) {
        service.retireOldSecret(app, console.actor());
    }

    @Override
    IssuedApp freshWebhookSecret(AppId app) {
        return service.rotateWebhookSecret(app, console.actor());
    }

    @Override
    void endOldWebhookSecret(AppId app) {
        service.retireOldWebhookSecret(app, console.actor());
    }

    @Override
    void show(AppId app, byte[] picture) {
        service.putLogo(app, picture, console.actor());
    }

    @Override
    void take(AppId app) {
        service.remove(app, console.actor());
    }

    @Override
    String at(AppId app) {
        return page(app);
    }

    @Override
    String list() {
        return "/console/apps?faces-redirect=true";
    }
}
