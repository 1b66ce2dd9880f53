package org.parley.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.kernel.Mistake;

/**
 * The rules of redirect URIs. They are compared character by character, so only those are taken that every browser and
 * library reads as we do: absolute, normalized, without user name, fragment or anything that hides a host.
 */
public final class RedirectUri {
    private static final int LENGTH = 1_000;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    /** RFC 3986 without what only fragments need; no backslash, space, control or non-ASCII character. */
    private static final Pattern SIGNS = Pattern.compile("[A-Za-z0-9\\-._~:/?\\[\\]@!$&'()*+,;=%]+");

    /** Such as {@code org.example.app}: the domain name of its maker, RFC 8252 section 7.1. */
    private static final Pattern PRIVATE_SCHEME = Pattern.compile("[a-z][a-z0-9+-]*(\\.[a-z0-9+-]+)+");

    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}"
                    + "[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");

    /** A sign that is written as such may not be written in percent, or one address would have many texts. */
    private static final Pattern NEEDLESS_PERCENT =
            Pattern.compile("%(?:2[dDeE]|3[0-9]|4[0-9a-fA-F]|5[0-9aAcCfF]|6[0-9a-fA-F]|7[0-9aAeE]|[01][0-9a-fA-F])");

    /** Browsers walk such a path before they ask for it. */
    private static final Pattern DOTS = Pattern.compile("^[^?]*/\\.{1,2}(?:[/?]|$)");

    private static final Mistake NOT_ABSOLUTE = Mistake.of("not-absolute", "an absolute address");
    private static final Mistake NO_HTTPS = Mistake.of("no-https", "https");

    private RedirectUri() {}

    /**
     * What is wrong with it, if anything.
     *
     * @param loopbackForWeb whether a web app may be called back on its own machine without TLS
     */
    public static Optional<Mistake> mistake(String text, AppType type, boolean loopbackForWeb) {
        if (text == null || text.isEmpty() || text.length() > LENGTH) {
            return Optional.of(Mistake.of("bad-length", "1 to {0} characters", LENGTH));
        }
        if (text.indexOf('#') >= 0) {
            return Optional.of(Mistake.of("fragment", "no fragment"));
        }
        if (!SIGNS.matcher(text).matches()) {
            return Optional.of(Mistake.of("not-ascii", "an absolute address in ASCII, without spaces or backslashes"));
        }
        try {
            var uri = new URI(text);
            if (!uri.isAbsolute()) {
                return Optional.of(NOT_ABSOLUTE);
            }
            if (NEEDLESS_PERCENT.matcher(text).find() || DOTS.matcher(text).find()) {
                return Optional.of(
                        Mistake.of("not-normal", "in normal form: no /../ and nothing in percent that need not be"));
            }
            return mistake(uri, type, loopbackForWeb);
        } catch (URISyntaxException notAnAddress) {
            return Optional.of(NOT_ABSOLUTE);
        }
    }

    private static Optional<Mistake> mistake(URI uri, AppType type, boolean loopbackForWeb) {
        return switch (uri.getScheme()) {
            case "https" -> hostMistake(uri);
            case "http" ->
                type == AppType.NATIVE || loopbackForWeb
                        ? hostMistake(uri).or(() -> loopbackMistake(uri))
                        : Optional.of(NO_HTTPS);
            default -> type == AppType.NATIVE ? schemeMistake(uri) : Optional.of(NO_HTTPS);
        };
    }

    private static Optional<Mistake> hostMistake(URI uri) {
        if (uri.getRawUserInfo() != null
                || uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
            return Optional.of(Mistake.of("user-name", "no user name"));
        }
        boolean port = uri.getPort() == -1 || uri.getPort() > 0 && uri.getPort() <= 65_535;
        boolean known = uri.getHost() != null && HOST.matcher(uri.getHost()).matches() && port;
        return known ? Optional.empty() : Optional.of(Mistake.of("no-host", "with a host, such as app.example"));
    }

    private static Optional<Mistake> loopbackMistake(URI uri) {
        return LOOPBACK.contains(uri.getHost())
                ? Optional.empty()
                : Optional.of(Mistake.of(
                        "no-loopback",
                        "without TLS only 127.0.0.1 and [::1]; localhost may be another machine, RFC 8252"));
    }

    private static Optional<Mistake> schemeMistake(URI uri) {
        boolean own = PRIVATE_SCHEME.matcher(uri.getScheme()).matches() && !uri.isOpaque();
        boolean nameless =
                uri.getRawAuthority() == null || !uri.getRawAuthority().contains("@");
        return own && nameless
                ? Optional.empty()
                : Optional.of(Mistake.of(
                        "bad-scheme", "https, http on 127.0.0.1 or [::1], or a scheme like org.example.app:/"));
    }

    /** Whether it is one of the registered loopback addresses but for the port, which the system gives at run time. */
    static boolean isLoopbackOf(List<String> registered, String presented) {
        return mistake(presented, AppType.NATIVE, true).isEmpty()
                && presented.toLowerCase(Locale.ROOT).startsWith("http://")
                && registered.stream()
                        .filter(text -> text.startsWith("http://"))
                        .anyMatch(text -> withoutPort(text).equals(withoutPort(presented)));
    }

    private static String withoutPort(String text) {
        var uri = URI.create(text);
        return uri.getPort() == -1
                ? text
                : text.replaceFirst("^(http://(?:\\[::1]|127\\.0\\.0\\.1)):" + uri.getPort(), "$1");
    }
}
