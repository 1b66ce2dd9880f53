package org.parley.example.partner.page;

import java.io.IOException;

/** One address of the site. */
interface Page {
    void show(Visit visit) throws IOException;

    /** A page without a form takes nothing. */
    default void submit(Visit visit) throws IOException {
        visit.show(405, "Nothing to send here", Html.NOTHING);
    }

    /** Members' pages are shown, and their forms taken, only within a session. */
    default boolean forMembers() {
        return false;
    }
}
