package org.parley.resource.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.kernel.Network;
import org.parley.kernel.Problem.FieldError;
import org.parley.resource.ResourceProblem;
import org.parley.resource.ResourceServerProfile;
import org.parley.resource.ResourceSettings;
import org.parley.resource.entity.RegisteredServer;

/** Checks what an administrator says of an app resource server; tells all mistakes at once. */
@ApplicationScoped
public class ServerProfiles {
    private static final int NAME = 100;
    private static final int NETWORKS = 40;
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?");

    @Inject
    ResourceSettings settings;

    public String identifier(String given) {
        if (given == null || !IDENTIFIER.matcher(given).matches()) {
            throw ResourceProblem.BAD_IDENTIFIER.problem(
                    "Write 1 to 63 lower-case letters, digits, hyphens, dots and underscores, such as orders;"
                            + " first and last a letter or digit.");
        }
        return given;
    }

    public RegisteredServer.Profile checked(ResourceServerProfile given) {
        var errors = new ArrayList<FieldError>();
        var name = given.name() == null ? "" : given.name().strip();
        if (name.isEmpty() || name.length() > NAME || name.chars().anyMatch(Character::isISOControl)) {
            errors.add(FieldError.of("/name", "bad-name", "1 to {0} characters on one line", NAME));
        }
        var authorizationLife = within(
                "/authorizationLife",
                given.authorizationLife(),
                settings.authorizationLife(),
                ResourceSettings.SHORTEST_LIFE,
                ResourceSettings.LONGEST_AUTHORIZATION,
                errors);
        var refreshLife = within(
                "/refreshLife",
                given.refreshLife(),
                settings.refreshLife(),
                authorizationLife,
                ResourceSettings.LONGEST_REFRESH,
                errors);
        var verifyCache = within(
                "/verifyCache",
                given.verifyCache(),
                settings.verifyCache(),
                Duration.ZERO,
                ResourceSettings.LONGEST_CACHE,
                errors);
        var networks = networks(given.allowedNetworks(), errors);
        if (!errors.isEmpty()) {
            throw ResourceProblem.BAD_PROFILE.problem().errors(errors);
        }
        return new RegisteredServer.Profile(name, authorizationLife, refreshLife, verifyCache, networks);
    }

    /** Kept to the second. */
    private static Duration within(
            String pointer,
            Duration given,
            Duration otherwise,
            Duration least,
            Duration most,
            List<FieldError> errors) {
        if (given == null) {
            return otherwise;
        }
        if (given.compareTo(least) < 0 || given.compareTo(most) > 0 || given.getNano() != 0) {
            errors.add(FieldError.of(pointer, "bad-duration", "whole seconds, from {0} to {1}", least, most));
        }
        return given;
    }

    private static List<Network> networks(List<String> given, List<FieldError> errors) {
        if (given.size() > NETWORKS) {
            errors.add(FieldError.of("/allowedNetworks", "too-many", "at most {0} networks", NETWORKS));
            return List.of();
        }
        var networks = new LinkedHashSet<Network>();
        for (int i = 0; i < given.size(); i++) {
            try {
                networks.add(Network.parse(given.get(i).strip()));
            } catch (IllegalArgumentException noNetwork) {
                errors.add(FieldError.of(
                        "/allowedNetworks/" + i, "bad-network", "{0}: {1}", given.get(i), noNetwork.getMessage()));
            }
        }
        return List.copyOf(networks);
    }
}
