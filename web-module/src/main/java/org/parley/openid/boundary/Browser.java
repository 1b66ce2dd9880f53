package org.parley.openid.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One browser, as long as its HTTP session lasts: by what it is known again, and where the forms that it is shown may lead
 * in the end. Browsers hold a form to that through all redirects, so an app that waits for its answer must be allowed.
 */
@SessionScoped
public class Browser implements Serializable {
    private static final int WAYS = 8;
    private static final int BYTES = 16;

    @Inject
    transient SecureRandom random;

    private String secret;
    private final LinkedHashSet<String> ways = new LinkedHashSet<>();

    @PostConstruct
    void begin() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String secret() {
        return secret;
    }

    /** @param address of the app that waits */
    synchronized void mayGoTo(String address) {
        var source = FormTargets.source(address);
        ways.remove(source);
        ways.add(source);
        if (ways.size() > WAYS) {
            ways.remove(ways.iterator().next());
        }
    }

    synchronized List<String> ways() {
        return new ArrayList<>(ways);
    }
}
