package org.parley.website.control;

import java.util.Optional;
import rocks.xmpp.precis.PrecisProfiles;

/** Which names of members can be the local part of a JID: RFC 7622 section 3.3, RFC 8265 UsernameCaseMapped. */
public final class MemberNames {
    public static final int LENGTH = 255;

    private static final String NOT_IN_A_JID = "\"&'/:<>@";

    private MemberNames() {}

    /** The one form of the name that is stored and compared; empty if there can be no such member. */
    public static Optional<String> prepared(String given) {
        if (given == null || given.isEmpty() || given.length() > LENGTH) {
            return Optional.empty();
        }
        try {
            var name = PrecisProfiles.USERNAME_CASE_MAPPED.enforce(given);
            var fits = name.length() <= LENGTH && name.chars().noneMatch(sign -> NOT_IN_A_JID.indexOf(sign) >= 0);
            return Optional.of(name).filter(any -> fits);
        } catch (IllegalArgumentException notAllowed) {
            return Optional.empty();
        }
    }
}
