package org.parley.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.account.Profiles;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.call.control.AppAddresses;
import org.parley.call.control.Receivers;
import org.parley.identity.IdentityService;
import org.parley.im.Acquaintance;
import org.parley.im.Acquaintances;
import org.parley.im.Attendance;
import org.parley.kernel.Page;
import org.parley.kernel.ServerSettings;
import org.parley.openid.ConsentService;

/** What an app may know of people: of the one whose token it bears, and of those among their contacts who use it, too. */
@ApplicationScoped
public class People {
    private static final String PROFILE = "profile";
    private static final String PRESENCE = "presence";

    @Inject
    Apps apps;

    @Inject
    ConsentService consents;

    @Inject
    IdentityService identities;

    @Inject
    Acquaintances acquaintances;

    @Inject
    Receivers receivers;

    @Inject
    Profiles profiles;

    @Inject
    AppAddresses addresses;

    @Inject
    ServerSettings server;

    /** The person of the token. */
    public PersonView self(CallingApp caller) {
        person(caller);
        return new PersonView(
                caller.openId(),
                caller.scopes().contains(PROFILE) ? profiles.of(caller.who()).name() : null);
    }

    /**
     * The person's contacts who allow the app, or another of its sector that is open, anything; under the names that the
     * person gave them. Ordered by open ID, which says nothing.
     */
    public Page<PersonView> contacts(CallingApp caller, String cursor, int limit) {
        Map<String, Acquaintance> known = acquaintances.of(person(caller)).stream()
                .collect(Collectors.toMap(Acquaintance::who, Function.identity(), (one, other) -> one));
        var sector = caller.app().sector();
        var inUse = apps.inSector(sector).stream()
                .filter(app -> app.isOpenTo(caller.who()))
                .map(AppView::id)
                .toList();
        var users = consents.allowing(inUse, known.keySet());
        var page = users.stream()
                .map(who -> new PersonView(
                        identities.openIdOf(sector, who).value(), known.get(who).name()))
                .sorted(Comparator.comparing(PersonView::openId))
                .filter(person -> cursor == null || person.openId().compareTo(cursor) > 0)
                .limit(limit + 1L)
                .toList();
        return page.size() > limit
                ? new Page<>(page.subList(0, limit), page.get(limit - 1).openId())
                : new Page<>(page, null);
    }

    /**
     * How somebody is there who has allowed the app to know; for a person, only whom they see themselves. To an app that
     * they have blocked nobody is there.
     *
     * @param openId of the one asked about
     */
    public Attendance presence(CallingApp caller, String openId) {
        var subject = receivers.allowing(caller, openId, PRESENCE);
        if (caller.forPerson() && !acquaintances.sees(caller.who(), subject)) {
            throw CallProblem.UNKNOWN_PERSON.problem();
        }
        return hasBlocked(subject, caller.app()) ? Attendance.UNAVAILABLE : acquaintances.attendance(subject);
    }

    private boolean hasBlocked(String who, AppView app) {
        var name = app.profile().address();
        return name != null && acquaintances.apart(who, name + "@" + addresses.label() + "." + server.domain());
    }

    private static String person(CallingApp caller) {
        if (!caller.forPerson()) {
            throw CallProblem.NO_PERSON.problem();
        }
        return caller.who();
    }
}
