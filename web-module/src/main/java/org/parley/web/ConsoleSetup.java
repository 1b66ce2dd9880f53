package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.parley.account.CompleteSetup;
import org.parley.account.SetupService;
import org.parley.kernel.Problem;

/** Creates an administrator by the one-time link. The code travels on in a hidden field of the form. */
@Named
@RequestScoped
public class ConsoleSetup {
    @Inject
    SetupService setup;

    @Inject
    HttpServletRequest request;

    private String code;
    private String username;
    private String displayName;
    private String password;

    /** Whether the link may still be used. */
    public boolean isOpen() {
        return setup.works(code);
    }

    public String complete() {
        try {
            setup.complete(new CompleteSetup(code, username, displayName, password, request.getRemoteAddr()));
            return "/console/sign-in.xhtml?faces-redirect=true";
        } catch (Problem refusal) {
            var detail = refusal.detail().map(text -> " " + text).orElse("");
            var message =
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal.code().title() + detail, null);
            FacesContext.getCurrentInstance().addMessage(null, message);
            return null;
        }
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
