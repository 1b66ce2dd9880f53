package org.parley.openid.boundary;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.parley.app.AppId;
import org.parley.openid.ConsentService;
import org.parley.openid.ConsentView;
import org.parley.web.Console;
import org.parley.web.Visitor;

/** What a person has allowed apps, and how they take it back. */
@Named
@ViewScoped
public class ConsentsPage implements Serializable {
    @Inject
    transient ConsentService service;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Console console;

    private transient List<ConsentView> consents = List.of();

    public void load() {
        consents = service.of(visitor.getWho());
    }

    public String withdraw(AppId app) {
        return console.attempt("consents.done", () -> {
            service.withdraw(visitor.getWho(), app, visitor.actor());
            return "/account/consents?faces-redirect=true";
        });
    }

    public String name(ConsentView consent) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return consent.app() == null ? null : consent.app().profile().name().in(locale);
    }

    public String wishes(ConsentView consent) {
        return ScopeTexts.of(consent.scopes(), consent.claims()).stream()
                .map(ScopeTexts.Wish::text)
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    public List<ConsentView> getConsents() {
        return consents;
    }
}
