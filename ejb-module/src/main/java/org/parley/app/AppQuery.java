package org.parley.app;

import org.parley.kernel.Page;

/**
 * A part of the list of apps, in the order of their registration; a null state or publisher means any.
 *
 * @param waiting only those about which an administrator is asked something
 */
public record AppQuery(AppState state, String publisher, boolean waiting, String cursor, int limit) {

    public AppQuery {
        Page.checked(limit);
    }
}
