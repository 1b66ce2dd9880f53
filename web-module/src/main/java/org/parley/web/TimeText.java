package org.parley.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the console shows them: UTC, so that they can be compared with every log. */
@Named
@ApplicationScoped
public class TimeText {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    public String of(Instant time) {
        return time == null ? "–" : FORMAT.format(time);
    }
}
