package org.parley.example.app.page;

import java.io.IOException;
import org.parley.example.app.platform.Refusal;
import org.parley.example.app.platform.SignInOver;
import org.parley.example.app.signin.Refused;

/** One page of the app. */
interface Page {
    default boolean forMembers() {
        return false;
    }

    void show(Visit visit) throws IOException, Refusal, Refused, SignInOver;

    /** A form of this page that was sent. */
    default void submit(Visit visit) throws IOException, Refusal, Refused, SignInOver {
        visit.show(405, "This page takes no forms", Html.NOTHING);
    }
}
