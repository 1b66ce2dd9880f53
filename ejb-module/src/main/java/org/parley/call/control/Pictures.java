package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.app.AppService;
import org.parley.app.AppView;

/** The logos that were shown lately, since presence and vCards show them again and again. */
@ApplicationScoped
public class Pictures {
    private static final int MOST = 200;

    @Inject
    AppService service;

    /** By the logo's path, which changes with the picture. */
    private final Map<String, byte[]> byPath = new ConcurrentHashMap<>();

    /** A PNG, or null. */
    byte[] of(AppView app) {
        if (app.logo() == null) {
            return null;
        }
        if (byPath.size() >= MOST) {
            byPath.clear();
        }
        return byPath.computeIfAbsent(app.logo(), path -> service.logo(app.id()).orElse(null));
    }
}
