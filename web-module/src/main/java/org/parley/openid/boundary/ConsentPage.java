package org.parley.openid.boundary;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.app.AppProfile;
import org.parley.app.LocalText;
import org.parley.kernel.Problem;
import org.parley.openid.Authorizations;
import org.parley.openid.ConsentQuestion;
import org.parley.openid.Step;

/**
 * Asks a person whether an app may have what it asks for. The view remembers whom it asked, so that a yes given under one
 * name never counts for another one that signed in meanwhile.
 */
@Named
@ViewScoped
public class ConsentPage implements Serializable {
    @Inject
    transient Authorizations authorizations;

    @Inject
    transient Visits visits;

    @Inject
    transient Steps steps;

    private String waiting;
    private String who;
    private transient ConsentQuestion question;

    /** Refused on the page that says so; the browser keeps no view of this one. */
    public void load() throws IOException {
        try {
            question = authorizations.question(waiting, visits.staying());
            who = question.who();
            Languages.speak(question.language());
            steps.mayAnswer(waiting, visits.staying());
        } catch (Problem refusal) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().dispatch(refused(refusal));
            faces.responseComplete();
        }
    }

    public String allow() throws IOException {
        return go(() -> authorizations.allow(waiting, who, visits.staying()));
    }

    public String decline() throws IOException {
        return go(() -> authorizations.decline(waiting, visits.staying()));
    }

    private static String refused(Problem refusal) {
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap().put(Refusals.PROBLEM, refusal);
        response().setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return Refusals.PAGE;
    }

    /** @return the page to be shown instead of this one; null when the browser has its answer */
    private String go(Supplier<Step> decision) throws IOException {
        try {
            steps.take(decision.get(), response());
            FacesContext.getCurrentInstance().responseComplete();
            return null;
        } catch (Problem refusal) {
            return refused(refusal);
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public String getAppName() {
        return in(profile(AppProfile::name));
    }

    /** What the app says about why it asks, or null. */
    public String getAppText() {
        return in(profile(AppProfile::consent));
    }

    public String getPublisher() {
        return profile(AppProfile::publisherName);
    }

    /** Null while a form is read that was sent from here. */
    private <T> T profile(Function<AppProfile, T> part) {
        return question == null ? null : part.apply(question.app().profile());
    }

    public ConsentQuestion getQuestion() {
        return question;
    }

    public List<ScopeTexts.Wish> getWishes() {
        return question == null ? List.of() : ScopeTexts.of(question.scopes(), question.claims());
    }

    public String getOtherAccount() {
        return steps.signInPath(waiting, null);
    }

    public String getWho() {
        return who;
    }

    public String getWaiting() {
        return waiting;
    }

    public void setWaiting(String waiting) {
        this.waiting = waiting;
    }

    private static String in(LocalText text) {
        return text == null ? null : text.in(locale());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
