package org.parley.openid.control;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Scopes as they are written: words with a space between them. */
public final class Scopes {
    private Scopes() {}

    public static String text(Collection<String> scopes) {
        return String.join(" ", new TreeSet<>(scopes));
    }

    /** One's own, to be changed at will. */
    public static Set<String> of(String text) {
        var scopes = new TreeSet<>(Arrays.asList(text.split(" ")));
        scopes.remove("");
        return scopes;
    }
}
