package org.parley.app;

import java.net.URI;

/** Pages of the publisher that people are shown; each may be null. */
public record AppLinks(URI homepage, URI policy, URI terms) {
    public static final AppLinks NONE = new AppLinks(null, null, null);
}
