package org.parley.openid.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.openid.Authorizations;

/** The app for whose sake somebody is asked to sign in. */
@Named
@RequestScoped
public class WaitingApp {
    private static final String WAITING = Steps.CONTINUE + "?request=";

    @Inject
    Authorizations authorizations;

    @Inject
    Visits visits;

    /**
     * Its name, or null when no app waits.
     *
     * @param target where the sign-in goes on
     */
    public String name(String target) {
        if (target == null || !target.startsWith(WAITING)) {
            return null;
        }
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return authorizations
                .appOf(target.substring(WAITING.length()), visits.passing())
                .map(app -> app.profile().name().in(locale))
                .orElse(null);
    }
}
