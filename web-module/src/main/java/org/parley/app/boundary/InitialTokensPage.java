package org.parley.app.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parley.app.InitialTokenService;
import org.parley.app.InitialTokenView;
import org.parley.app.MakeInitialToken;
import org.parley.web.Console;

/** The tokens with which apps register themselves. */
@Named
@RequestScoped
public class InitialTokensPage {
    private static final String HERE = "/console/initial-tokens?faces-redirect=true";
    private static final String NEW_TOKEN = "newInitialToken";

    @Inject
    InitialTokenService service;

    @Inject
    Console console;

    private String label;
    private int uses = 1;
    private Duration life = Duration.ofDays(7);
    private List<InitialTokenView> tokens;

    public String make() {
        return console.attempt("app.token.made", () -> {
            var issued = service.make(new MakeInitialToken(label, uses, life, console.actor()));
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put(NEW_TOKEN, issued.token());
            return HERE;
        });
    }

    public String revoke(UUID token) {
        return console.attempt("app.token.revoked", () -> {
            service.revoke(token, console.actor());
            return HERE;
        });
    }

    public List<InitialTokenView> getTokens() {
        if (tokens == null) {
            tokens = service.list();
        }
        return tokens;
    }

    public String getNewToken() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(NEW_TOKEN);
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public int getUses() {
        return uses;
    }

    public void setUses(int uses) {
        this.uses = uses;
    }

    public Duration getLife() {
        return life;
    }

    public void setLife(Duration life) {
        this.life = life;
    }
}
