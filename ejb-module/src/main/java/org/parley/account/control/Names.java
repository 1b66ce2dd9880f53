package org.parley.account.control;

import java.util.Optional;
import org.parley.account.AccountProblem;
import rocks.xmpp.precis.PrecisProfiles;

/** The rules of names: RFC 8265 UsernameCaseMapped and RFC 8266 for what is shown. */
public final class Names {
    private static final int LENGTH = 64;

    /** Not allowed in the local part of a JID, RFC 7622 section 3.3.1. */
    private static final String NOT_IN_A_JID = "\"&'/:<>@";

    private Names() {}

    /** The one form of a name that is stored and compared. */
    public static String username(String given) {
        return possibleUsername(given)
                .orElseThrow(() -> AccountProblem.BAD_USERNAME.problem(
                        "1 to {0} letters, digits and signs, no spaces, none of {1}", LENGTH, NOT_IN_A_JID));
    }

    /** Empty when no account can have the name. */
    public static Optional<String> possibleUsername(String given) {
        if (given == null || given.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        try {
            var name = PrecisProfiles.USERNAME_CASE_MAPPED.enforce(given);
            boolean fits = name.length() <= LENGTH && name.chars().noneMatch(sign -> NOT_IN_A_JID.indexOf(sign) >= 0);
            return Optional.of(name).filter(any -> fits);
        } catch (IllegalArgumentException notAllowed) {
            return Optional.empty();
        }
    }

    public static String displayName(String given, String username) {
        if (given == null || given.isBlank()) {
            return username;
        }
        try {
            var name = PrecisProfiles.NICKNAME.enforce(given);
            if (name.length() <= LENGTH) {
                return name;
            }
        } catch (IllegalArgumentException notAllowed) {
            // refused below
        }
        throw AccountProblem.BAD_DISPLAY_NAME.problem("at most {0} visible characters", LENGTH);
    }
}
