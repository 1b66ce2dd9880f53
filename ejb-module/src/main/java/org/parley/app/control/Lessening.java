package org.parley.app.control;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.parley.app.AppEndpoints;
import org.parley.app.AppLinks;
import org.parley.app.AppProfile;

/**
 * A change by which an app can do and reach no more than before: it takes away, or puts keys of the app in the place of
 * its keys. Who does it need not wait for anybody.
 */
final class Lessening {
    private Lessening() {}

    static boolean is(AppProfile before, AppProfile after) {
        return before.redirectUris().containsAll(after.redirectUris())
                && before.postLogoutRedirectUris().containsAll(after.postLogoutRedirectUris())
                && before.grants().containsAll(after.grants())
                && before.scopes().containsAll(after.scopes())
                && areLess(before.links(), after.links())
                && areLess(before.endpoints(), after.endpoints())
                && others(before).equals(others(after));
    }

    private static boolean areLess(AppLinks before, AppLinks after) {
        return isLess(before.homepage(), after.homepage())
                && isLess(before.policy(), after.policy())
                && isLess(before.terms(), after.terms());
    }

    private static boolean areLess(AppEndpoints before, AppEndpoints after) {
        return isLess(before.initiateLogin(), after.initiateLogin())
                && isLess(before.backchannelLogout(), after.backchannelLogout())
                && isLess(before.events(), after.events())
                && before.logoutNamesSession() == after.logoutNamesSession();
    }

    private static boolean isLess(URI before, URI after) {
        return after == null || after.equals(before);
    }

    /** The profile without all that may be taken away or replaced. */
    private static AppProfile others(AppProfile profile) {
        return new AppProfile(
                profile.name(),
                profile.consent(),
                profile.publisherName(),
                profile.type(),
                profile.authentication(),
                null,
                null,
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                profile.sectorIdentifierUri(),
                profile.idTokenAlgorithm(),
                profile.userinfoAlgorithm(),
                AppLinks.NONE,
                AppEndpoints.NONE,
                profile.address(),
                profile.contacts());
    }
}
