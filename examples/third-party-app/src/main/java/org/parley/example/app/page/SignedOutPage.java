package org.parley.example.app.page;

import java.io.IOException;

/** The last one. */
final class SignedOutPage implements Page {
    @Override
    public void show(Visit visit) throws IOException {
        visit.show("You are signed out", Html.of("<p id=\"signed-out\">Here, and at Parley too. See you.</p>"));
    }
}
