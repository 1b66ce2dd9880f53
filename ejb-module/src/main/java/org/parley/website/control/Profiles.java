package org.parley.website.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.kernel.Problem.FieldError;
import org.parley.website.WebsiteProblem;
import org.parley.website.WebsiteProfile;
import org.parley.website.WebsiteSettings;
import org.parley.website.entity.Website;

/** Checks what an administrator says of a website; tells all mistakes at once. */
@ApplicationScoped
public class Profiles {
    private static final int NAME = 100;
    private static final int URL = 1_000;
    private static final int SERVER_ID_BYTES = 16;
    private static final Pattern SERVER_ID = Pattern.compile("[!-~]{1,100}");

    @Inject
    WebsiteSettings settings;

    @Inject
    SecureRandom random;

    /** @param knownServerId what to present if the profile does not say; null to make one */
    public Website.Profile checked(WebsiteProfile given, String knownServerId) {
        var errors = new ArrayList<FieldError>();
        var name = given.name() == null ? "" : given.name().strip();
        if (name.isEmpty() || name.length() > NAME || name.chars().anyMatch(Character::isISOControl)) {
            errors.add(FieldError.of("/name", "bad-name", "1 to {0} characters on one line", NAME));
        }
        var connector = connector(given.connector(), errors);
        var connectTimeout = timeout("/connectTimeout", given.connectTimeout(), settings.connectTimeout(), errors);
        var readTimeout = timeout("/readTimeout", given.readTimeout(), settings.readTimeout(), errors);
        var serverId = serverId(given.serverId(), knownServerId, errors);
        if (!errors.isEmpty()) {
            throw WebsiteProblem.BAD_PROFILE.problem().errors(errors);
        }
        return new Website.Profile(
                name,
                connector,
                connectTimeout,
                readTimeout,
                given.offersContacts(),
                given.offersPostings(),
                given.openToOthers(),
                serverId);
    }

    private static URI connector(String given, List<FieldError> errors) {
        try {
            var url = new URI(given == null ? "" : given.strip()).normalize();
            if (isBase(url) && url.toString().length() <= URL) {
                return URI.create(url.toString().replaceFirst("/+$", ""));
            }
        } catch (URISyntaxException notAnAddress) {
            // told below
        }
        errors.add(new FieldError(
                "/connector",
                "bad-address",
                "an http or https address such as https://partner.example/connector,"
                        + " without user name, query or fragment"));
        return null;
    }

    private static boolean isBase(URI url) {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getPort() != 0
                && url.getPort() <= 65_535;
    }

    private static Duration timeout(String pointer, Duration given, Duration otherwise, List<FieldError> errors) {
        if (given == null) {
            return otherwise;
        }
        if (given.compareTo(WebsiteSettings.SHORTEST_TIMEOUT) < 0
                || given.compareTo(WebsiteSettings.LONGEST_TIMEOUT) > 0) {
            errors.add(FieldError.of(
                    pointer,
                    "bad-timeout",
                    "from {0} to {1}",
                    WebsiteSettings.SHORTEST_TIMEOUT,
                    WebsiteSettings.LONGEST_TIMEOUT));
        }
        return given;
    }

    private String serverId(String given, String known, List<FieldError> errors) {
        if (given == null || given.isBlank()) {
            return known == null ? freshServerId() : known;
        }
        if (!SERVER_ID.matcher(given.strip()).matches()) {
            errors.add(new FieldError("/serverId", "bad-server-id", "1 to 100 visible ASCII characters, no spaces"));
        }
        return given.strip();
    }

    private String freshServerId() {
        var bytes = new byte[SERVER_ID_BYTES];
        random.nextBytes(bytes);
        return "ply_srv_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
