package org.parley.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.it.Account;
import org.parley.it.browser.PlainBrowser;
import org.parley.it.partner.PartnerSite;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** How the sign-in to the account pages could be abused, and is not. */
@ExtendWith(ParleyExtension.class)
class WebSignInIT {

    @Test
    void strangerShouldSignInFirstAndThenGoOn(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        var browser = new PlainBrowser(parley);
        assertThat(PlainBrowser.target(browser.open("/account/profile")))
                .contains("/account/sign-in?continue=%2Faccount%2Fprofile");
        assertThat(browser.sessionId()).as("a stranger costs nothing").isEmpty();
        assertThat(PlainBrowser.target(browser.signIn(romeo, "/account/profile")))
                .contains("/account/profile");
        assertThat(PlainBrowser.target(browser.open("/account/sign-in?continue=/oauth2/authorize?a=b")))
                .as("signed in already")
                .contains("/oauth2/authorize?a=b");
    }

    @Test
    void websitesShouldNotBeShownToStrangers(Parley parley) {
        try (var site = PartnerSite.start(parley)) {
            parley.admin().authorize(site);
            assertThat(new PlainBrowser(parley).open("/account/sign-in").body())
                    .contains("an @ and the website")
                    .doesNotContain(site.identifier(), "<option");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/account/",
                "//evil.example/account/",
                "/\\evil.example",
                "/account//evil.example",
                "/account/..//evil.example",
                "/account/%2e%2e/%2e%2e//evil.example",
                "/account@evil.example",
                "/account.evil.example",
                "javascript:alert(1)",
                "/account/\r\nLocation: https://evil.example",
                "/console/",
                "/api/v1/admin/accounts"
            })
    void signInShouldLeadNowhereElse(String target, Parley parley) {
        var browser = new PlainBrowser(parley);
        var answer = browser.signIn(parley.administrator(), target);
        assertThat(PlainBrowser.target(answer)).contains("/account/");
        assertThat(answer.headers().map().toString()).doesNotContain("evil");
    }

    @Test
    void plantedSessionIdShouldBeWorthNothing(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        var victim = new PlainBrowser(parley);
        victim.open("/account/sign-in");
        var planted = victim.sessionId().orElseThrow();
        victim.press("signIn", "submit", Map.of("name", romeo.user(), "password", romeo.password()));
        assertThat(victim.sessionId()).isPresent().isNotEqualTo(Optional.of(planted));
        assertThat(victim.open("/account/index").statusCode()).isEqualTo(200);

        var attacker = new PlainBrowser(parley);
        attacker.plant(planted);
        assertThat(attacker.open("/account/index").statusCode()).isEqualTo(302);
    }

    /** A page of another site can make a browser send a form, but cannot know the state of the view that it belongs to. */
    @Test
    void formWithoutStateOfItsViewShouldDoNothing(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        var browser = new PlainBrowser(parley);
        browser.signIn(romeo);
        var other = new PlainBrowser(parley);
        other.signIn(romeo);
        other.open("/account/index");
        for (var state : List.of(Optional.<String>empty(), Optional.of("-1234:5678"), other.viewState())) {
            browser.open("/account/index");
            browser.send("sessions", "endOthers", Map.of(), state);
            browser.open("/account/password");
            browser.send("secret", "change", passwords(romeo, "stolen-password"), state);
            browser.open("/account/index");
            browser.send("leave", "signOut", Map.of(), state);
        }
        assertThat(parley.admin().sessions(romeo)).hasSize(2);
        assertThat(browser.open("/account/index").statusCode()).isEqualTo(200);
        assertThat(Door.REST.tryWith(parley, romeo)).isEqualTo(Door.Answer.RIGHT);
    }

    /** Nobody is signed in as somebody else by a form that a page of another site sends. */
    @Test
    void signInShouldNeedItsViewToo(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        var browser = new PlainBrowser(parley);
        browser.open("/account/sign-in");
        var fields = Map.of("name", romeo.user(), "password", romeo.password());
        browser.send("signIn", "submit", fields, Optional.empty());
        browser.send("signIn", "submit", fields, Optional.of("-1234:5678"));
        assertThat(browser.open("/account/index").statusCode()).isEqualTo(302);
        assertThat(parley.admin().sessions(romeo)).isEmpty();
    }

    @Test
    void nobodyShouldEndTheSessionOfSomebodyElse(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        var juliet = parley.admin().newAccount("juliet");
        var romeos = new PlainBrowser(parley);
        romeos.signIn(romeo);
        var juliets = new PlainBrowser(parley);
        juliets.signIn(juliet);
        juliets.open("/account/index");
        for (int row = 0; row < 3; row++) {
            juliets.press("sessions", "row:" + row + ":end", Map.of());
        }
        assertThat(romeos.open("/account/index").statusCode()).isEqualTo(200);
        assertThat(juliets.open("/account/index").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingShouldBeKeptOrFramed(Parley parley) {
        var browser = new PlainBrowser(parley);
        for (var path : List.of("/account/sign-in", "/account/index")) {
            var headers = browser.open(path).headers();
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
            browser.signIn(parley.administrator());
        }
    }

    private static Map<String, String> passwords(Account account, String changed) {
        return Map.of("oldPassword", account.password(), "newPassword", changed, "repeated", changed);
    }
}
