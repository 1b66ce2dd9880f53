package org.parley.outbound;

import java.nio.charset.StandardCharsets;

/** What came back; redirects are answers like any other. */
public record OutboundAnswer(int status, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
