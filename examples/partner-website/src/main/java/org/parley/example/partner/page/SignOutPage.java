package org.parley.example.partner.page;

import java.io.IOException;

/** Ends the session. Only a form can do that, so no link on another site signs anybody out. */
final class SignOutPage implements Page {
    private final Sessions sessions;

    SignOutPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean forMembers() {
        return true;
    }

    @Override
    public void show(Visit visit) throws IOException {
        visit.go("/");
    }

    @Override
    public void submit(Visit visit) throws IOException {
        sessions.close(visit.member());
        visit.cookie("", "; Max-Age=0");
        visit.go("/");
    }
}
