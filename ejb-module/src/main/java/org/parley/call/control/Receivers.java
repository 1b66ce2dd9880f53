package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.parley.call.CallProblem;
import org.parley.call.CallingApp;
import org.parley.identity.IdentityService;
import org.parley.identity.OpenId;
import org.parley.im.Acquaintance;
import org.parley.im.Acquaintances;
import org.parley.openid.ConsentService;

/** Finds who is meant by an open ID, if the app may know and do what it wants. */
@ApplicationScoped
public class Receivers {
    private static final String CALL = "call";

    @Inject
    IdentityService identities;

    @Inject
    ConsentService consents;

    @Inject
    Acquaintances acquaintances;

    @Inject
    Pace pace;

    /**
     * An open ID of another sector is one that nobody has.
     *
     * @param scope that the person must have allowed, and not taken back
     * @return a bare JID
     */
    public String allowing(CallingApp caller, String openId, String scope) {
        var who = identities
                .whoIs(caller.app().sector(), new OpenId(openId == null ? "" : openId))
                .orElseThrow(CallProblem.UNKNOWN_PERSON::problem);
        boolean allowed = caller.app().isOpenTo(who)
                && consents.scopes(caller.app().id(), who).orElse(Set.of()).contains(scope);
        if (!allowed) {
            throw CallProblem.NOT_ALLOWED.problem("The person has not allowed the scope " + scope + ".");
        }
        return who;
    }

    /** Someone whom the app may call now; for a person, themselves and contacts who see them, too. */
    public String callable(CallingApp caller, String openId) {
        var who = allowing(caller, openId, CALL);
        if (caller.forPerson() && !who.equals(caller.who())) {
            acquaintances
                    .between(caller.who(), who)
                    .filter(Acquaintance::mutual)
                    .orElseThrow(CallProblem.UNKNOWN_PERSON::problem);
        }
        pace.step(caller.app().id(), who);
        return who;
    }

    /** As the receiver calls the person for whom the app calls; null when nobody but the app speaks. */
    public String from(CallingApp caller, String receiver) {
        if (!caller.forPerson() || receiver.equals(caller.who())) {
            return null;
        }
        return acquaintances
                .between(receiver, caller.who())
                .map(Acquaintance::name)
                .orElse(caller.who());
    }
}
