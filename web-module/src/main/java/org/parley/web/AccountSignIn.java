package org.parley.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.parley.kernel.Problem;
import org.parley.kernel.ServerSettings;
import org.parley.signin.PasswordAttempt;
import org.parley.signin.PasswordSignIn;
import org.parley.signin.SigninSettings;
import org.parley.website.WebsiteService;
import org.parley.website.WebsiteView;

/** Signs people in to their account pages, to what apps ask of them, and out again. */
@Named
@ViewScoped
public class AccountSignIn implements Serializable {
    private static final String HOME = "/account/";

    @Inject
    transient PasswordSignIn passwords;

    @Inject
    transient WebsiteService websites;

    @Inject
    transient SigninSettings settings;

    @Inject
    transient ServerSettings server;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Console console;

    @Inject
    transient HttpServletRequest request;

    private String target;
    private boolean again;
    private String name;
    private String site;
    private String password;
    private transient List<WebsiteView> sites;

    /** Whoever is signed in need not do so again, unless that is what is asked for. */
    public void open() {
        if (!again && visitor.current().isPresent()) {
            goOn();
        }
    }

    public String signIn() {
        try {
            visitor.signIn(passwords.judge(new PasswordAttempt(fullName(), password, request.getRemoteAddr(), null)));
            goOn();
        } catch (Problem refusal) {
            console.show(refusal);
        } finally {
            password = null;
        }
        return null;
    }

    private String fullName() {
        return site == null || site.isEmpty() || name.indexOf('@') >= 0 ? name : name + "@" + site;
    }

    public String signOut() {
        visitor.signOut();
        return AccountFilter.SIGN_IN + "?faces-redirect=true";
    }

    private void goOn() {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext()
                    .redirect(request.getContextPath() + Continuation.of(target).orElse(HOME));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The websites to choose from; none unless a setting shows them. */
    public List<WebsiteView> getSites() {
        if (sites == null) {
            sites = settings.showSites() ? websites.authorized() : List.of();
        }
        return sites;
    }

    public String getDomain() {
        return server.domain();
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    /** Never sent back to the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
