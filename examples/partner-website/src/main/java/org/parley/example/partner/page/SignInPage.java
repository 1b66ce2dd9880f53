package org.parley.example.partner.page;

import java.io.IOException;
import java.util.Locale;
import org.parley.example.partner.site.Passwords;

/** Sign-in to the site itself. The same passwords count for Parley, through the connector. */
final class SignInPage implements Page {
    private final Passwords passwords;
    private final Sessions sessions;

    SignInPage(Passwords passwords, Sessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public void show(Visit visit) throws IOException {
        show(visit, 200, "", Html.NOTHING);
    }

    @Override
    public void submit(Visit visit) throws IOException {
        var typed = visit.field("userName");
        var member = passwords.check(typed.toLowerCase(Locale.ROOT), visit.exact("password"));
        if (member.isEmpty()) {
            show(
                    visit,
                    403,
                    typed,
                    Html.of("<p class=\"error\" role=\"alert\">That name and password do not match.</p>"));
            return;
        }
        visit.session().ifPresent(sessions::close);
        visit.cookie(sessions.open(member.get().userName()).id(), "");
        visit.go("/contacts");
    }

    private static void show(Visit visit, int status, String userName, Html error) throws IOException {
        visit.show(
                status,
                "Sign in",
                Html.of("""
                        %s
                        <form class="card" method="post" action="/sign-in">
                          %s
                          <label for="userName">User name</label>
                          <input id="userName" name="userName" value="%s" autocomplete="username" required autofocus>
                          <label for="password">Password</label>
                          <input id="password" name="password" type="password" autocomplete="current-password" required>
                          <button id="sign-in">Sign in</button>
                        </form>""", error, visit.session().isPresent() ? visit.formToken() : Html.NOTHING, userName));
    }
}
