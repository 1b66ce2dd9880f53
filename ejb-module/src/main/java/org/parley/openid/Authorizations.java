package org.parley.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.identity.IdentityService;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Problem;
import org.parley.openid.control.authorize.AskReader;
import org.parley.openid.control.authorize.AskRefused;
import org.parley.openid.control.authorize.Asked;
import org.parley.openid.control.authorize.Pending;
import org.parley.openid.control.authorize.PendingAuthorizations;
import org.parley.openid.control.authorize.Prompt;
import org.parley.openid.control.authorize.PushedRequestBook;

/**
 * Leads a person from the app's request to the app's answer. What was asked stays here; the browser only carries an id of
 * it, and only the browser that came with it first can go on with it.
 */
@ApplicationScoped
public class Authorizations {
    private static final Set<String> CREDENTIALS = Set.of("client_secret", "client_assertion", "client_assertion_type");

    @Inject
    AskReader reader;

    @Inject
    PushedRequestBook pushed;

    @Inject
    OpenidSettings settings;

    @Inject
    PendingAuthorizations waiting;

    @Inject
    AuthorizationService service;

    @Inject
    IdentityService identities;

    @Inject
    Apps apps;

    @Inject
    Clock clock;

    /**
     * An app sent somebody with a request.
     *
     * @return the id under which it waits, or the answer to it already
     * @throws Problem when nobody may be redirected, and the person must be told
     */
    public Begun begin(Map<String, List<String>> parameters) {
        try {
            return new Begun(waiting.add(reader.read(parameters)).id(), null);
        } catch (AskRefused refused) {
            requireOpen(parameters.get("client_id").get(0), null, refused::problem);
            return new Begun(null, refused.answer());
        }
    }

    /** An app that is closed to somebody sends them nowhere: nobody of ours has looked at its addresses. */
    private void requireOpen(String clientId, String who, Supplier<Problem> otherwise) {
        apps.find(clientId).filter(app -> app.isOpenTo(who)).orElseThrow(otherwise);
    }

    /** Either waits under an id, or is answered. */
    public record Begun(String request, Step.Answer answer) {}

    /** An app hands its request over in advance; it is judged now, and answered later. */
    public Pushed push(AppView app, Map<String, List<String>> posted) {
        var parameters = new HashMap<>(posted);
        parameters.keySet().removeAll(CREDENTIALS);
        if (parameters.containsKey("request_uri")) {
            throw OpenidProblem.INVALID_REQUEST.problem("A reference is not pushed.");
        }
        try {
            reader.read(app, parameters);
        } catch (AskRefused refused) {
            throw refused.problem();
        }
        return new Pushed(URI.create(pushed.keep(app.id(), parameters)), settings.pushedLife());
    }

    /** How the app refers to what it pushed, and for how long it may. */
    public record Pushed(URI reference, Duration life) {}

    /** What comes next, for whoever is there. */
    public Step proceed(String request, Visit visit) {
        return inStory(request, visit, pending -> proceed(request, pending, visit));
    }

    private Step proceed(String request, Pending pending, Visit visit) {
        var asked = pending.asked();
        if (mustSignIn(pending, visit)) {
            return asked.silent()
                    ? refused(pending, OpenidProblem.LOGIN_REQUIRED, visit)
                    : new Step.SignIn(request, asked.hint());
        }
        if (!isOpenTo(asked, visit)
                || asked.subject() != null && !asked.subject().equals(subject(asked, visit))) {
            return refused(pending, asked.silent() ? OpenidProblem.LOGIN_REQUIRED : OpenidProblem.ACCESS_DENIED, visit);
        }
        if (asked.prompts().contains(Prompt.CONSENT) || !isConsented(asked, visit)) {
            return asked.silent() ? refused(pending, OpenidProblem.CONSENT_REQUIRED, visit) : new Step.Ask(request);
        }
        return answered(pending, visit, false);
    }

    /** What to ask the person; empty-handed visitors and those who need not be asked get a {@link Problem}. */
    public ConsentQuestion question(String request, Visit visit) {
        var pending = find(request, visit);
        var asked = pending.asked();
        if (mustSignIn(pending, visit) || !isOpenTo(asked, visit)) {
            throw OpenidProblem.REQUEST_OVER.problem();
        }
        return new ConsentQuestion(
                asked.app(), visit.who(), asked.scopes(), asked.claims().all(), asked.language());
    }

    /** @param shown whom the page said it was about, when it asked; another one must be asked anew */
    public Step allow(String request, String shown, Visit visit) {
        return inStory(request, visit, pending -> allow(request, pending, shown, visit));
    }

    private Step allow(String request, Pending pending, String shown, Visit visit) {
        var asked = pending.asked();
        boolean another = !visit.isSignedIn() || !visit.who().equals(shown);
        if (another || mustSignIn(pending, visit) || !isOpenTo(asked, visit)) {
            return proceed(request, pending, visit);
        }
        if (asked.subject() != null && !asked.subject().equals(subject(asked, visit))) {
            return refused(pending, OpenidProblem.ACCESS_DENIED, visit);
        }
        return answered(pending, visit, true);
    }

    public Step decline(String request, Visit visit) {
        return inStory(request, visit, pending -> {
            if (visit.isSignedIn()) {
                service.declined(code(pending.asked(), visit, false));
            }
            return refused(pending, OpenidProblem.ACCESS_DENIED, visit);
        });
    }

    /** Where the browser of somebody with a waiting request will be sent; for the policy of the pages on the way. */
    public String destination(String request, Visit visit) {
        return find(request, visit).asked().wanted().redirectUri().toString();
    }

    /** For what somebody is asked to sign in; empty when nothing of that id waits in their browser. */
    public Optional<Occasion> occasion(String request, Visit visit) {
        return waiting.find(request, visit.browser())
                .map(pending ->
                        new Occasion(pending.asked().app(), pending.asked().language(), pending.correlation()));
    }

    /**
     * Why somebody is asked to sign in.
     *
     * @param language in which the app would have it asked; null when it does not say
     * @param correlation under which id the sign-in stands in the audit log, as all of the authorization
     */
    public record Occasion(AppView app, String language, String correlation) {}

    private Step inStory(String request, Visit visit, Function<Pending, Step> next) {
        var given = waiting.given(request, visit);
        if (given.isPresent()) {
            return given.get();
        }
        var pending = find(request, visit);
        return CorrelationId.under(pending.correlation(), () -> next.apply(pending));
    }

    private Pending find(String request, Visit visit) {
        return waiting.find(request, visit.browser()).orElseThrow(OpenidProblem.REQUEST_OVER::problem);
    }

    private Step answered(Pending pending, Visit visit, boolean consented) {
        if (!waiting.remove(pending)) {
            throw OpenidProblem.REQUEST_OVER.problem();
        }
        return given(
                pending, visit, pending.asked().wanted().code(service.issue(code(pending.asked(), visit, consented))));
    }

    private Step refused(Pending pending, OpenidProblem problem, Visit visit) {
        waiting.remove(pending);
        requireOpen(pending.asked().app().clientId(), visit.who(), problem::problem);
        return given(pending, visit, pending.asked().wanted().error(problem, null));
    }

    private Step given(Pending pending, Visit visit, Step.Answer answer) {
        waiting.gave(pending, visit, answer);
        return answer;
    }

    private boolean mustSignIn(Pending pending, Visit visit) {
        if (!visit.isSignedIn()) {
            return true;
        }
        var asked = pending.asked();
        boolean anew = asked.prompts().contains(Prompt.LOGIN) || asked.prompts().contains(Prompt.SELECT_ACCOUNT);
        boolean since = !visit.authenticated().isBefore(pending.since());
        return !since && (anew || tooLongAgo(asked, visit.authenticated()));
    }

    private boolean tooLongAgo(Asked asked, Instant authenticated) {
        return asked.maxAge() != null && authenticated.plus(asked.maxAge()).isBefore(clock.instant());
    }

    /** Asked of the present state of the app: it may have been closed meanwhile. */
    private boolean isOpenTo(Asked asked, Visit visit) {
        return apps.find(asked.app().clientId())
                .filter(app -> app.isOpenTo(visit.who()))
                .isPresent();
    }

    private boolean isConsented(Asked asked, Visit visit) {
        return service.isConsented(visit.who(), asked.app().id(), asked.scopes(), asked.claims());
    }

    private String subject(Asked asked, Visit visit) {
        return identities.openIdOf(asked.app().sector(), visit.who()).value();
    }

    private IssueCode code(Asked asked, Visit visit, boolean consented) {
        return new IssueCode(
                asked.app(),
                visit.who(),
                subject(asked, visit),
                visit.session(),
                visit.authenticated(),
                visit.address(),
                asked.wanted().redirectUri().toString(),
                asked.challenge(),
                asked.nonce(),
                asked.scopes(),
                asked.claims(),
                consented);
    }
}
