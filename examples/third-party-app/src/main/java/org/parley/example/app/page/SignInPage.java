package org.parley.example.app.page;

import java.io.IOException;
import org.parley.example.app.signin.Refused;
import org.parley.example.app.signin.SignIns;

/** Sends the browser to Parley. */
final class SignInPage implements Page {
    private final SignIns signIns;
    private final Layout layout;

    SignInPage(SignIns signIns, Layout layout) {
        this.signIns = signIns;
        this.layout = layout;
    }

    @Override
    public void show(Visit visit) throws IOException, Refused {
        var target = Targets.within(layout.address(), visit.field("target"));
        visit.go(signIns.begin(visit.browser(), target, null).toString());
    }
}
