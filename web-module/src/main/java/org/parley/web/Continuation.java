package org.parley.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a person goes on after the sign-in: one of our own pages for people, whatever a link says. */
final class Continuation {
    private static final int LONGEST = 8_000;

    /** Plain path segments only: nothing encoded, no dots to climb by, no second slash, no backslash. */
    private static final Pattern PATH =
            Pattern.compile("/account|/(account|oauth2)(/[A-Za-z0-9_~-]+(\\.[A-Za-z0-9_~-]+)*)*/?");

    private static final Pattern QUERY = Pattern.compile("[!-~&&[^\\\\#]]*");

    private Continuation() {}

    /** Empty for whatever could lead anywhere else. */
    static Optional<String> of(String given) {
        if (given == null || given.length() > LONGEST) {
            return Optional.empty();
        }
        int question = given.indexOf('?');
        var path = question < 0 ? given : given.substring(0, question);
        var query = question < 0 ? "" : given.substring(question + 1);
        boolean ours = PATH.matcher(path).matches() && QUERY.matcher(query).matches() && isRelative(given);
        return ours ? Optional.of(given) : Optional.empty();
    }

    private static boolean isRelative(String given) {
        try {
            var uri = new URI(given);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
