package org.parley.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.parley.account.CompleteSetup;
import org.parley.account.SetupService;

/** Creates an administrator by the one-time link, whose code the view remembers from its first request. */
@Named
@ViewScoped
public class ConsoleSetup implements Serializable {
    @Inject
    transient SetupService setup;

    @Inject
    transient Console console;

    @Inject
    transient HttpServletRequest request;

    private String code;
    private String username;
    private String displayName;
    private String password;

    /** Whether the link may still be used. */
    public boolean isOpen() {
        return setup.works(code);
    }

    public String complete() {
        return console.attempt("setup.done", () -> {
            setup.complete(new CompleteSetup(code, username, displayName, password, request.getRemoteAddr()));
            return "/console/sign-in?faces-redirect=true";
        });
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    /** Never sent back to the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
