package org.parley.resource;

import java.util.UUID;

public record ResourceServerId(UUID value) {

    /** The server as the audience of a token and as the sector of open IDs. */
    public String audience() {
        return "resource:" + value;
    }
}
