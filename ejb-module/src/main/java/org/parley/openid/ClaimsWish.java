package org.parley.openid;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.app.AppView;

/**
 * Claims that an app asked for by name, beside those of its scopes (OpenID Connect Core, 5.5).
 *
 * @param idToken to be in the ID token
 * @param userinfo to be had at the userinfo endpoint
 */
public record ClaimsWish(Set<String> idToken, Set<String> userinfo) {
    public static final ClaimsWish NONE = new ClaimsWish(Set.of(), Set.of());

    public ClaimsWish {
        idToken = Set.copyOf(idToken);
        userinfo = Set.copyOf(userinfo);
    }

    /** As it is stored. */
    public String text() {
        return words(idToken) + "/" + words(userinfo);
    }

    public static ClaimsWish of(String text) {
        int slash = text == null ? -1 : text.indexOf('/');
        return slash < 0 ? NONE : new ClaimsWish(set(text.substring(0, slash)), set(text.substring(slash + 1)));
    }

    /** What of it the app may have, by the scopes that it registered. */
    public ClaimsWish within(AppView app) {
        var allowed = Claims.visible(app.profile().scopes(), NONE);
        return new ClaimsWish(both(idToken, allowed), both(userinfo, allowed));
    }

    /** Whether this is not more than the other one. */
    public boolean within(ClaimsWish other) {
        return other.all().containsAll(all());
    }

    public ClaimsWish and(ClaimsWish other) {
        return new ClaimsWish(union(idToken, other.idToken), union(userinfo, other.userinfo));
    }

    public Set<String> all() {
        return union(idToken, userinfo);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private static String words(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
