package org.parley.it.openid;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.parley.it.Account;
import org.parley.it.browser.Visitor;
import org.parley.it.browser.Visitors;
import org.parley.it.server.Parley;
import org.parley.it.xmpp.XmppClient;

/** A person with a browser who uses the example app. */
final class Guest {
    private final Parley parley;
    private final Account account;
    private final Visitor browser;

    private Guest(Parley parley, Account account, Visitor browser) {
        this.parley = parley;
        this.account = account;
        this.browser = browser;
    }

    static Guest named(String name, Parley parley, Visitors visitors) {
        return of(parley.admin().newAccount(name), parley, visitors);
    }

    static Guest of(Account account, Parley parley, Visitors visitors) {
        return new Guest(parley, account, visitors.of(parley));
    }

    Account account() {
        return account;
    }

    Visitor browser() {
        return browser;
    }

    /** Signs in at the platform alone. */
    Guest signInAtParley() {
        browser.open("/account/sign-in");
        password();
        return this;
    }

    /** From the button in the app, over password and consent, back into the app. */
    Guest signIn(LunchTables app) {
        visit(app, "/");
        browser.follow("Sign in with Parley");
        password();
        browser.press("Allow");
        return this;
    }

    /** Signs in where the password was given already. */
    Guest allow(LunchTables app) {
        visit(app, "/sign-in");
        browser.press("Allow");
        return this;
    }

    Guest password() {
        browser.fill("User name", account.jid())
                .fill("Password", account.password())
                .press("Sign in");
        return this;
    }

    Visitor visit(LunchTables app, String path) {
        return browser.welcomeAt(app.address()).openForeign(app.at(path));
    }

    /** A link that a card or somebody else made. */
    Visitor called(LunchTables app, String openId, String path) {
        var query = "/open?iss=" + encoded(parley.server().http().toString()) + "&login_hint=" + encoded(openId)
                + "&target_link_uri=" + encoded(app.at(path));
        return visit(app, query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the app says that this person's open ID is. */
    String openId(LunchTables app) {
        visit(app, "/profile");
        return browser.find("#open-id").innerText();
    }

    boolean isIn(LunchTables app, String path) {
        return browser.address().equals(URI.create(app.at(path)));
    }

    /** The two have each other as contacts from now on. */
    void befriend(Guest other) {
        try (var mine = online();
                var theirs = other.online()) {
            ask(mine, "subscribe", other);
            ask(theirs, "subscribed", this);
            ask(theirs, "subscribe", this);
            ask(mine, "subscribed", other);
            mine.disconnect();
            theirs.disconnect();
        }
    }

    private XmppClient online() {
        var client = XmppClient.connect(parley.xmpp());
        client.signInPlain(account.domain(), account.user(), account.password()).bind("friends");
        client.send("<presence xmlns='jabber:client'/>");
        return client;
    }

    private static void ask(XmppClient client, String type, Guest other) {
        client.send("<presence xmlns='jabber:client' type='%s' to='%s'/>".formatted(type, other.account.jid()));
        client.ping();
    }
}
