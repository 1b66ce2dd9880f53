package org.parley.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a person would call a device, as far as its User-Agent tells; otherwise what it says of itself. */
@Named
@ApplicationScoped
public class DeviceText {
    /** In the order in which to ask: many claim to be others as well. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg/", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    public String of(String device) {
        if (device == null || !device.startsWith("Mozilla/")) {
            return device;
        }
        var browser = named(BROWSERS, device);
        var system = named(SYSTEMS, device);
        return browser.isPresent() && system.isPresent() ? browser.get() + " · " + system.get() : device;
    }

    private static Optional<String> named(Map<String, String> names, String device) {
        return names.entrySet().stream()
                .filter(known -> device.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
