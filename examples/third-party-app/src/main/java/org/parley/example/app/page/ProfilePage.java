package org.parley.example.app.page;

import java.io.IOException;
import org.parley.example.app.platform.SignInOver;
import org.parley.example.app.signin.Refused;
import org.parley.example.app.signin.TokenKeeper;
import org.parley.example.app.store.Store;

/** What the app knows of the visitor: all of it. */
final class ProfilePage implements Page {
    private final Store store;
    private final TokenKeeper tokens;

    ProfilePage(Store store, TokenKeeper tokens) {
        this.store = store;
        this.tokens = tokens;
    }

    @Override
    public boolean forMembers() {
        return true;
    }

    @Override
    public void show(Visit visit) throws IOException, SignInOver {
        var person = store.data().person(visit.member().openId()).orElseThrow();
        if (person.tokens() == null) {
            throw new SignInOver();
        }
        visit.show(
                "What this app knows of you",
                Html.of(
                        """
                <dl>
                  <dt>Name</dt><dd id="name">%s</dd>
                  <dt>Open ID</dt><dd id="open-id">%s</dd>
                  <dt>Account in this app</dt><dd id="account">%s</dd>
                  <dt>You allowed</dt><dd id="scopes">%s</dd>
                  <dt>Access token good until</dt><dd id="expires">%s</dd>
                </dl>
                <form method="post" action="/profile">%s<button id="renew">Renew the tokens</button></form>""",
                        person.shown(),
                        person.openId(),
                        person.number(),
                        person.tokens().scope(),
                        person.tokens().expires(),
                        visit.formToken()));
    }

    @Override
    public void submit(Visit visit) throws IOException, Refused, SignInOver {
        if (!tokens.renew(visit.member().openId())) {
            throw new SignInOver();
        }
        visit.go("/profile");
    }
}
