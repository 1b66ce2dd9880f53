package org.parley.openid.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.parley.app.AppProfile;
import org.parley.kernel.CorrelationId;
import org.parley.openid.Authorizations;
import org.parley.openid.Authorizations.Occasion;
import org.parley.web.AccountSignIn;

/** The app for whose sake somebody signs in: the page shows it, and speaks as it wishes; the audit log joins the two. */
@Named
@RequestScoped
public class WaitingApp {
    private static final String WAITING = Steps.CONTINUE + "?request=";

    @Inject
    Authorizations authorizations;

    @Inject
    Visits visits;

    @Inject
    AccountSignIn page;

    private Optional<Occasion> found = Optional.empty();

    public void speak() {
        occasion().map(Occasion::language).ifPresent(Languages::speak);
    }

    /** What happens at this sign-in belongs to what the app began. */
    public String signIn() {
        var story = occasion().map(Occasion::correlation);
        return story.isEmpty() ? page.signIn() : CorrelationId.under(story.get(), page::signIn);
    }

    /** Null when no app waits. */
    public String getName() {
        return profile().map(profile -> profile.name().in(locale())).orElse(null);
    }

    /** Null when it does not say who offers it. */
    public String getPublisher() {
        return profile().map(AppProfile::publisherName).orElse(null);
    }

    private Optional<AppProfile> profile() {
        return occasion().map(one -> one.app().profile());
    }

    private Optional<Occasion> occasion() {
        var target = page.getTarget();
        if (found.isEmpty() && target != null && target.startsWith(WAITING)) {
            found = authorizations.occasion(target.substring(WAITING.length()), visits.passing());
        }
        return found;
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
