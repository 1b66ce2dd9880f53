package org.parley.openid.boundary;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import org.parley.kernel.Problem;
import org.parley.openid.Logouts;
import org.parley.web.Visitor;

/** Asks whether somebody whom an app wants to sign out wants it too; without a question, says how things stand. */
@Named
@ViewScoped
public class SignOutPage implements Serializable {
    @Inject
    transient Logouts logouts;

    @Inject
    transient Visits visits;

    @Inject
    transient Visitor visitor;

    private String leaving;
    private String language;
    private String appName;
    private boolean asking;

    /** Its address, to which more parameters may be added. @param language that it is to speak; null for the browser's own */
    static String in(String language) {
        return "/oauth2/sign-out?language=" + (language == null ? "" : language);
    }

    public void load() {
        Languages.speak(language);
        try {
            if (leaving != null && visitor.current().isPresent()) {
                var app = logouts.find(leaving, visits.passing()).app();
                appName = app == null
                        ? null
                        : app.profile()
                                .name()
                                .in(FacesContext.getCurrentInstance()
                                        .getViewRoot()
                                        .getLocale());
                asking = true;
            }
        } catch (Problem over) {
            asking = false;
        }
    }

    public String leave() {
        try {
            var back = logouts.find(leaving, visits.passing()).back();
            logouts.done(leaving);
            visitor.signOut();
            return back == null ? again() : go(back);
        } catch (Problem over) {
            visitor.signOut();
            return again();
        }
    }

    public String stay() {
        logouts.done(leaving);
        return again();
    }

    private String again() {
        return in(language) + "&faces-redirect=true";
    }

    private static String go(URI back) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(back.toString());
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public boolean isAsking() {
        return asking;
    }

    public boolean isSignedIn() {
        return visitor.current().isPresent();
    }

    public String getAppName() {
        return appName;
    }

    public String getLeaving() {
        return leaving;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public void setLeaving(String leaving) {
        this.leaving = leaving;
    }
}
