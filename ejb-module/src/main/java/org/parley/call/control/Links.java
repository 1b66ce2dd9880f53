package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.app.AppView;
import org.parley.call.CallProblem;
import org.parley.identity.IdentityService;
import org.parley.openid.Issuer;

/** Where a card may lead: to addresses of the app, through the door that it registered. */
@ApplicationScoped
public class Links {
    private static final int LENGTH = 2_000;
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\]).*");
    private static final Pattern SIGNS = Pattern.compile("[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]+");

    @Inject
    IdentityService identities;

    @Inject
    Issuer issuer;

    /**
     * Checked against what the app registered, so that nobody can be led elsewhere under its name.
     *
     * @param link an absolute address, or a path under the app's own host
     */
    public URI target(AppView app, String link) {
        var door = app.profile().endpoints().initiateLogin();
        if (door == null) {
            throw CallProblem.NO_WAY_IN.problem("Register an initiate_login_uri.");
        }
        if (link.length() > LENGTH || !SIGNS.matcher(link).matches()) {
            throw CallProblem.FOREIGN_LINK.problem("at most " + LENGTH + " characters of a URI");
        }
        try {
            var target = PATH.matcher(link).matches() ? door.resolve(new URI(link)) : new URI(link);
            boolean ours = target.isAbsolute()
                    && !target.isOpaque()
                    && target.getHost() != null
                    && target.getRawUserInfo() == null
                    && origins(app).anyMatch(origin(target)::equals);
            if (!ours) {
                throw CallProblem.FOREIGN_LINK.problem("of the host of the initiate_login_uri or of a redirect URI");
            }
            return target;
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            throw CallProblem.FOREIGN_LINK.problem("an address");
        }
    }

    private static Stream<String> origins(AppView app) {
        return Stream.concat(
                        Stream.of(app.profile().endpoints().initiateLogin()),
                        app.profile().redirectUris().stream().map(URI::create))
                .filter(uri -> uri.getHost() != null)
                .map(Links::origin);
    }

    private static String origin(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var port = uri.getPort() != -1 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }

    /** The sign-in of this person at the app that begins here, and ends at the target. */
    public Optional<URI> login(AppView app, String who, URI target) {
        return Optional.ofNullable(app.profile().endpoints().initiateLogin())
                .map(door -> URI.create(door + (door.getRawQuery() == null ? "?" : "&")
                        + "iss=" + encoded(issuer.text())
                        + "&login_hint="
                        + encoded(identities.openIdOf(app.sector(), who).value())
                        + (target == null ? "" : "&target_link_uri=" + encoded(target.toString()))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
