package org.parley.app;

import org.parley.kernel.Page;

/** A part of the list of apps, in the order of their registration; a null state or publisher means any. */
public record AppQuery(AppState state, String publisher, String cursor, int limit) {

    public AppQuery {
        Page.checked(limit);
    }
}
