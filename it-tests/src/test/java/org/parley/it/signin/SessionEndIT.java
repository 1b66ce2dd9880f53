package org.parley.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.browser.PlainBrowser;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;

/** What hangs on a session ends with it, within a second. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class SessionEndIT {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    @Rule("A7-04")
    void webSignInShouldEndWithItsSession(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        var browser = signedIn(parley, romeo);
        assertThat(isSignedIn(browser)).isTrue();
        withinASecond(
                () -> parley.admin().delete("sessions/" + session(parley, romeo, "WEB")),
                () -> Patience.until("the browser is signed out", () -> !isSignedIn(browser)));
        assertThat(parley.admin().sessions(romeo)).isEmpty();
    }

    @Test
    @Rule("A7-04")
    void streamShouldEndWithItsSession(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        try (var client = UserClient.signIn(parley.xmpp(), romeo)) {
            withinASecond(
                    () -> parley.admin().delete("sessions/" + session(parley, romeo, "IM")),
                    () -> assertThat(client.awaitEnd()).isEqualTo("not-authorized"));
        }
    }

    @Test
    @Rule("A7-04")
    void personShouldEndEverythingElse(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        var here = signedIn(parley, romeo);
        var there = signedIn(parley, romeo);
        try (var client = UserClient.signIn(parley.xmpp(), romeo)) {
            here.open("/account/index");
            withinASecond(
                    () -> here.press("sessions", "endOthers", Map.of()),
                    () -> assertThat(client.awaitEnd()).isEqualTo("not-authorized"));
            assertThat(isSignedIn(there)).isFalse();
            assertThat(isSignedIn(here)).isTrue();
        }
        assertThat(parley.admin().sessions(romeo)).hasSize(1);
    }

    @Test
    @Rule("A7-05")
    void lockedAccountShouldLoseItsWebSignInAndTheAuditLogShouldSaySo(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        var browser = signedIn(parley, romeo);
        withinASecond(
                () -> parley.admin().lock(romeo),
                () -> Patience.until("the browser is signed out", () -> !isSignedIn(browser)));
        assertThat(PlainBrowser.target(browser.signIn(romeo))).isEmpty();
        assertThat(parley.admin().audit("action=session.ended&subject=" + romeo.jid()))
                .anySatisfy(
                        entry -> assertThat(entry.path("details").path("reason").asText())
                                .isEqualTo("account locked"));
    }

    @Test
    @Rule("A7-05")
    void administratorNoMoreShouldBeSignedOutOfEverything(Parley parley) {
        var former = parley.admin().newAdministrator("former");
        var browser = signedIn(parley, former);
        withinASecond(
                () -> parley.admin().delete("accounts/" + former.user() + "/roles/ADMINISTRATOR"),
                () -> Patience.until("the browser is signed out", () -> !isSignedIn(browser)));
        assertThat(parley.admin().sessions(former)).isEmpty();
        assertThat(parley.admin().audit("action=session.ended&subject=" + former.jid()))
                .anySatisfy(
                        entry -> assertThat(entry.path("details").path("reason").asText())
                                .isEqualTo("no administrator any more"));
    }

    @Test
    @Rule("A7-05")
    void removedWebsiteShouldTakeItsMembersWebSignInsAlong(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var browser = signedIn(parley, alice);
        assertThat(isSignedIn(browser)).isTrue();
        withinASecond(website::suspend, () -> Patience.until("the browser is signed out", () -> !isSignedIn(browser)));
        assertThat(parley.admin().audit("action=session.ended&subject=" + alice.jid()))
                .anySatisfy(
                        entry -> assertThat(entry.path("details").path("reason").asText())
                                .isEqualTo("website suspended"));
    }

    @Test
    @Rule("A7-03")
    void webSessionShouldEndByTheClock(Parley parley) throws Exception {
        var romeo = parley.admin().newAccount("romeo");
        var browser = signedIn(parley, romeo);
        parley.later(Duration.ofDays(13), () -> assertThat(isSignedIn(browser)).isTrue());
        parley.later(Duration.ofDays(26), () -> assertThat(isSignedIn(browser)).isTrue());
        parley.later(
                Duration.ofDays(31),
                () -> assertThat(isSignedIn(browser)).as("in spite of its use").isFalse());
    }

    private static PlainBrowser signedIn(Parley parley, Account account) {
        var browser = new PlainBrowser(parley);
        assertThat(PlainBrowser.target(browser.signIn(account))).contains("/account/");
        return browser;
    }

    private static boolean isSignedIn(PlainBrowser browser) {
        return browser.open("/account/index").statusCode() == 200;
    }

    private static String session(Parley parley, Account account, String kind) {
        return parley.admin().sessions(account).stream()
                .filter(session -> session.path("kind").asText().equals(kind))
                .map((JsonNode session) -> session.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** From the answer to the act until all of it has happened. */
    private static void withinASecond(Runnable act, Runnable consequence) {
        act.run();
        long done = System.nanoTime();
        consequence.run();
        assertThat(Duration.ofNanos(System.nanoTime() - done)).isLessThan(SECOND);
    }
}
