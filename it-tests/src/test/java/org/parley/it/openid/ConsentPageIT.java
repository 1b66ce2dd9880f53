package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.browser.ChromiumExtension;
import org.parley.it.browser.Screenshot;
import org.parley.it.browser.Visitor;
import org.parley.it.browser.Visitors;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** What a person sees between an app and its answer, in a real browser, which holds forms to their policy. */
@ExtendWith({ParleyExtension.class, ChromiumExtension.class})
class ConsentPageIT {

    @Test
    @Rule("A1-01")
    void personShouldSignInAllowAndComeBack(Parley parley, Visitors visitors) {
        try (var site = AppSite.start()) {
            var app = App.register(parley, described(site)).at(site.callback());
            var anna = parley.admin().newAccount("anna");
            var visitor =
                    visitors.of(parley).open(app.send("openid email").uri().toString());
            assertThat(visitor.text()).contains("To go on to Lunch.");
            signIn(visitor, anna);
            assertThat(visitor.title()).contains("Lunch");
            assertThat(visitor.text())
                    .contains("Lunch wants to sign you in", "Offered by The Canteen", "To keep your table")
                    .contains(anna.jid(), "Your mail address")
                    .doesNotContain("telephone");
            visitor.photograph(Screenshot.of("consent"));
            visitor.pressAndLeave("Allow");
            assertThat(site.answers()).singleElement().asString().contains("code=", "state=", "iss=");

            visitor.openForeign(app.send("openid email").uri().toString());
            assertThat(site.answers()).as("not asked again").hasSize(2);
            forgive(visitor);
        }
    }

    @Test
    @Rule("A1-02")
    void personShouldDecline(Parley parley, Visitors visitors) {
        try (var site = AppSite.start()) {
            var app = App.register(parley, described(site)).at(site.callback());
            var visitor = visitors.of(parley, "zh-CN").open(app.send().uri().toString());
            var ben = parley.admin().newAccount("ben");
            visitor.fill("用户名", ben.jid()).fill("密码", ben.password()).press("登录");
            assertThat(visitor.text()).contains("午餐 请求让您登录");
            visitor.photograph(Screenshot.of("consent-zh-CN"));
            visitor.pressAndLeave("拒绝");
            assertThat(site.answers()).singleElement().asString().contains("error=access_denied");
            forgive(visitor);
        }
    }

    @Test
    void personShouldUseAnotherAccount(Parley parley, Visitors visitors) {
        try (var site = AppSite.start()) {
            var app = App.register(parley, described(site)).at(site.callback());
            var visitor = visitors.of(parley).open(app.send().uri().toString());
            signIn(visitor, parley.admin().newAccount("first"));
            var second = parley.admin().newAccount("second");
            visitor.follow("Use another account");
            signIn(visitor, second);
            assertThat(visitor.find("#account").innerText()).isEqualTo(second.jid());
            visitor.pressAndLeave("Allow");
            assertThat(site.answers()).singleElement().asString().contains("code=");
            forgive(visitor);
        }
    }

    @Test
    void answerShouldBePostedByABrowser(Parley parley, Visitors visitors) {
        try (var site = AppSite.start()) {
            var app = App.register(parley, described(site)).at(site.callback());
            var visitor = visitors.of(parley)
                    .open(app.send().with("response_mode", "form_post").toString());
            signIn(visitor, parley.admin().newAccount("poster"));
            visitor.pressAndLeave("Allow");
            Patience.until("the form is posted", () -> !site.answers().isEmpty());
            assertThat(site.answers()).singleElement().asString().contains("code=", "state=");
            forgive(visitor);
        }
    }

    @Test
    @Rule("A1-19")
    void personShouldWithdrawWhatTheyAllowed(Parley parley, Visitors visitors) {
        try (var site = AppSite.start()) {
            var app = App.register(parley, described(site)).at(site.callback());
            var visitor = visitors.of(parley).open(app.send().uri().toString());
            signIn(visitor, parley.admin().newAccount("fickle"));
            visitor.pressAndLeave("Allow");
            visitor.open("/account/consents");
            assertThat(visitor.text()).contains("Lunch", "Your profile");
            visitor.photograph(Screenshot.of("consents"));
            visitor.unfold("Withdraw").press("Withdraw");
            assertThat(visitor.notice()).isEqualTo("The app has no access any more.");
            assertThat(visitor.text()).contains("You have not allowed any app anything.");
            forgive(visitor);
        }
    }

    @Test
    void administratorShouldRotateTheSigningKeys(Parley parley, Visitors visitors) throws Exception {
        var admin = parley.administrator();
        var app = App.register(parley);
        var before = app.signIn(Person.named(parley, "keys"));
        var visitor = visitors.of(parley)
                .open("/console/")
                .fill("User name", admin.user())
                .fill("Password", admin.password())
                .press("Sign in");
        visitor.follow("Signing keys");
        visitor.unfold("Rotate now").press("Rotate now");
        assertThat(visitor.notice()).isEqualTo("New keys have been made.");
        assertThat(visitor.rows("RS256").count()).isGreaterThanOrEqualTo(2);
        visitor.photograph(Screenshot.of("signing-keys"));
        assertThat(app.validated(before.idToken(), before.claims().getNonce())).isNotNull();
        assertThat(Raw.get(app.provider().getJWKSetURI()).headers().firstValue("Cache-Control"))
                .as("nobody keeps the old set for longer than the new keys wait")
                .hasValue("public, max-age=15");
        var person = Person.named(parley, "new-keys");
        parley.later(Duration.ofSeconds(20), () -> {
            var after = app.signIn(person);
            assertThat(key(after)).as("the new key signs").isNotEqualTo(key(before));
            assertThat(JWKSet.load(app.provider().getJWKSetURI().toURL()).getKeys())
                    .extracting(JWK::getKeyID)
                    .as("both are published")
                    .contains(key(before), key(after));
        });
    }

    private static String key(App.Tokens tokens) {
        return ((JWSHeader) tokens.idToken().getHeader()).getKeyID();
    }

    private static Map<String, Object> described(AppSite site) {
        var metadata = new HashMap<>(site.metadata());
        metadata.put("client_name#zh", "午餐");
        metadata.put("parley_publisher_name", "The Canteen");
        metadata.put("parley_consent_text", "To keep your table.");
        return metadata;
    }

    private static void signIn(Visitor visitor, Account account) {
        visitor.fill("User name", account.jid())
                .fill("Password", account.password())
                .press("Sign in");
    }

    /** Going back to the app is what is wanted here. */
    private static void forgive(Visitor visitor) {
        visitor.expectComplaint("asked another host for http://127.0.0.1");
    }
}
