package org.parley.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.parley.account.control.ProfileCache.ProfileChanged;
import org.parley.account.control.ProfileCheck;
import org.parley.account.entity.Account;
import org.parley.account.entity.Accounts;
import org.parley.account.entity.PersonProfile;
import org.parley.account.entity.PersonProfiles;
import org.parley.account.entity.ProfileDetails;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.ServerSettings;

/** What people of the house and members of websites tell of themselves. It has a name, since IM has one of its own. */
@Stateless(name = "PersonProfileService")
public class ProfileService {
    @Inject
    PersonProfiles profiles;

    @Inject
    Accounts accounts;

    @Inject
    ProfileCheck check;

    @Inject
    AuditService audit;

    @Inject
    Event<ProfileChanged> changed;

    @Inject
    ServerSettings server;

    @Inject
    Clock clock;

    /**
     * Never null, whoever it is. A person of the house who tells no name goes by the account's display name, unless that is
     * the name that signs in, which stays in the house.
     *
     * @param who a bare JID
     */
    public Profile of(String who) {
        var stored = profiles.of(who);
        var details = stored.flatMap(PersonProfile::details).orElse(ProfileCheck.NOTHING);
        var name = details.name() == null ? displayName(who) : details.name();
        return view(name, details, stored.map(PersonProfile::updated).orElse(null));
    }

    /** @return the profile as it is now */
    public Profile change(ChangeProfile command) {
        var details = check.checked(command.profile());
        var profile = profiles.of(command.who()).orElseGet(() -> added(command.who()));
        profile.tell(details, clock.instant());
        audit.record(AuditEntry.of("profile.changed", command.by(), command.who()));
        changed.fire(new ProfileChanged(command.who()));
        return view(details.name(), details, profile.updated());
    }

    private PersonProfile added(String who) {
        var profile = new PersonProfile(who);
        profile.tell(ProfileCheck.NOTHING, clock.instant());
        profiles.add(profile);
        return profile;
    }

    private String displayName(String who) {
        int at = who.lastIndexOf('@');
        return who.substring(at + 1).equals(server.domain())
                ? accounts.byUsername(who.substring(0, at))
                        .filter(account -> !account.displayName().equals(account.username()))
                        .map(Account::displayName)
                        .orElse(null)
                : null;
    }

    private static Profile view(String name, ProfileDetails details, Instant updated) {
        return new Profile(
                name,
                details.givenName(),
                details.familyName(),
                details.middleName(),
                details.nickname(),
                details.preferredUsername(),
                details.profileUrl(),
                details.pictureUrl(),
                details.websiteUrl(),
                details.gender(),
                details.birthdate(),
                details.zoneinfo(),
                details.locale(),
                details.email(),
                details.phoneNumber(),
                new Profile.Address(
                        details.street(),
                        details.locality(),
                        details.region(),
                        details.postalCode(),
                        details.country()),
                updated);
    }
}
