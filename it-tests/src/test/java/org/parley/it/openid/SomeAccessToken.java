package org.parley.it.openid;

import org.parley.it.Account;
import org.parley.it.server.Parley;

/** What an app got for somebody, and with what it proves who it is; for tests that are not about how it got there. */
public record SomeAccessToken(String value, String clientId, String clientSecret) {

    public static SomeAccessToken of(Account account, Parley parley) {
        var app = App.register(parley);
        var tokens = app.signIn(Person.of(parley, account), app.send("openid profile"));
        return new SomeAccessToken(
                tokens.access(), app.registered().clientId(), app.registered().secret());
    }
}
