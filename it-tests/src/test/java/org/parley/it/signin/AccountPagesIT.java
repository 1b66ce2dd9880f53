package org.parley.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.Rule;
import org.parley.it.browser.ChromiumExtension;
import org.parley.it.browser.Screenshot;
import org.parley.it.browser.Visitor;
import org.parley.it.browser.Visitors;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;

/** The pages that people have for themselves, in a browser. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class, ChromiumExtension.class})
class AccountPagesIT {

    @Test
    @Rule("A7-04")
    void personOfTheHouseShouldEndAnotherSessionAndChangeThePassword(Parley parley, Visitors visitors) {
        var romeo = parley.admin().newAccount("romeo");
        var visitor = signIn(visitors.of(parley), romeo.user(), romeo.password());
        assertThat(visitor.title()).isEqualTo("Where I am signed in · Parley");
        try (var client = UserClient.signIn(parley.xmpp(), romeo)) {
            visitor.open("/account/");
            assertThat(visitor.rows("This one")).singleElement().asString().contains("Web", "127.0.0.1");
            assertThat(visitor.rows("IM")).hasSize(1);
            visitor.photograph(Screenshot.forReaders("account-sessions", 600));
            visitor.press("End");
            assertThat(visitor.notice()).isEqualTo("The session has ended.");
            assertThat(client.awaitEnd()).isEqualTo("not-authorized");
            assertThat(visitor.rows("IM")).isEmpty();
        }

        var elsewhere = signIn(visitors.of(parley), romeo.jid(), romeo.password());
        visitor.follow("Password");
        change(visitor, "a wrong guess", "another secret", "another secret");
        assertThat(visitor.find(".wrong").allInnerTexts()).contains("not your present password");
        change(visitor, romeo.password(), "another secret", "another sekret");
        assertThat(visitor.find(".wrong").allInnerTexts()).contains("not the same as the new password");
        change(visitor, romeo.password(), "short", "short");
        assertThat(visitor.notice()).contains("8 to 128 characters");
        visitor.photograph(Screenshot.of("account-password"));
        change(visitor, romeo.password(), "another secret", "another secret");
        assertThat(visitor.notice()).contains("The password has been changed");
        elsewhere.follow("Profile");
        assertThat(elsewhere.title()).as("the other browser").isEqualTo("Sign in · Parley");
        visitor.follow("Profile");
        assertThat(visitor.title()).isEqualTo("Profile · Parley");
        visitor.press("Sign out");
        assertThat(visitor.title()).isEqualTo("Sign in · Parley");
        signIn(visitor, romeo.user(), "another secret");
        assertThat(visitor.title()).isEqualTo("Where I am signed in · Parley");
    }

    @Test
    void memberShouldSignInUnderTheNameOfTheSite(Parley parley, PartnerSite site, Visitors visitors) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var visitor = visitors.of(parley).open("/account/");
        assertThat(visitor.find("select").count())
                .as("no list of websites for strangers")
                .isZero();
        signIn(visitor, alice.jid(), "guess");
        assertThat(visitor.notice()).isEqualTo("The user name or the password is wrong.");
        signIn(visitor, alice.jid(), alice.password());
        assertThat(visitor.find("#me").innerText()).isEqualTo(alice.jid());
        assertThat(visitor.rows("This one")).hasSize(1);
        visitor.photograph(Screenshot.of("account-member"));
        assertThat(visitor.find("nav").innerText()).doesNotContain("Password");
        visitor.open("/account/password");
        assertThat(visitor.text()).contains("Your password is kept by your website.");
        site.behave("verify", PartnerSite.Behaviour.ERROR500);
        visitor.press("Sign out");
        signIn(visitor, alice.jid(), alice.password());
        assertThat(visitor.notice()).contains("does not answer");
    }

    @Test
    void keyboardAloneShouldDo(Parley parley, Visitors visitors) {
        var romeo = parley.admin().newAccount("romeo");
        var visitor = visitors.of(parley).open("/account/");
        assertThat(visitor.focused()).isEqualTo("User name");
        visitor.type(romeo.user()).key("Tab");
        assertThat(visitor.focused()).isEqualTo("Password");
        visitor.type(romeo.password()).seeing(() -> visitor.key("Enter"));
        assertThat(visitor.title()).isEqualTo("Where I am signed in · Parley");
        visitor.key("Tab");
        assertThat(visitor.focused()).isEqualTo("Skip to content");
        visitor.key("Tab").key("Tab").key("Tab");
        assertThat(visitor.focused()).isEqualTo("Profile");
        visitor.seeing(() -> visitor.key("Enter"));
        assertThat(visitor.title()).isEqualTo("Profile · Parley");
    }

    @Test
    void profileShouldBeToldAndCheckedInTheReadersLanguage(Parley parley, Visitors visitors) {
        var romeo = parley.admin().newAccount("romeo");
        var visitor = visitors.of(parley, "zh-CN").open("/account/profile");
        visitor.fill("用户名", romeo.user()).fill("密码", romeo.password()).press("登录");
        assertThat(visitor.find("html").getAttribute("lang")).isEqualTo("zh-CN");
        visitor.fill("全名", "罗密欧")
                .fill("电子邮件", "not an address")
                .fill("生日", "2999-01-01")
                .fill("我的网站", "javascript:alert(1)")
                .press("保存");
        assertThat(visitor.notice()).contains("个人资料中有些内容无效");
        assertThat(visitor.find(".wrong").allInnerTexts())
                .contains("邮箱地址，例如 alice@example.org", "最多 1,000 个字符的 http 或 https 网址")
                .allMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
        visitor.photograph(Screenshot.of("account-profile-zh-CN"));
        visitor.fill("电子邮件", "romeo@example.org")
                .fill("生日", "1984-05-23")
                .fill("我的网站", "https://romeo.example/")
                .fill("电话", "+86 10 6552 9988")
                .press("保存");
        assertThat(visitor.notice()).isEqualTo("已保存。");
        visitor.open("/account/profile");
        assertThat(visitor.find("[id='details:name']").inputValue()).isEqualTo("罗密欧");
        assertThat(visitor.find("[id='details:phoneNumber']").inputValue()).isEqualTo("+861065529988");
        assertThat(parley.admin().audit("action=profile.changed&subject=" + romeo.jid()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).doesNotContain("romeo@example.org"));
        for (var page : new String[] {"/account/", "/account/password"}) {
            visitor.open(page);
            assertThat(visitor.find("main").innerText()).matches("(?s).*\\p{IsHan}.*");
        }
    }

    @Test
    @Rule("A4-14")
    void administratorShouldSeeTheLockAndClearIt(Parley parley, Visitors visitors) {
        var romeo = parley.admin().newAccount("romeo");
        var wrong = new Account(romeo.user(), romeo.domain(), "guess");
        for (int i = 0; i < 5; i++) {
            assertThat(Door.REST.tryWith(parley, wrong)).isEqualTo(Door.Answer.WRONG);
        }
        var admin = visitors.of(parley).open("/console/");
        admin.fill("User name", "admin")
                .fill("Password", parley.administrator().password())
                .press("Sign in");
        admin.open("/console/account?name=" + romeo.user());
        assertThat(admin.text()).contains("Failed in a row: 5.");
        admin.photograph(Screenshot.of("account-failures"));
        admin.open("/console/sessions?who=" + romeo.jid());
        assertThat(admin.text()).contains("Failed in a row: 5.");
        admin.press("Let in again");
        assertThat(admin.notice()).contains("forgotten");
        assertThat(Door.REST.tryWith(parley, romeo)).isEqualTo(Door.Answer.RIGHT);
        assertThat(parley.admin().audit("action=signin.unlocked&subject=" + romeo.jid()))
                .hasSize(1);
    }

    @Test
    void administratorShouldFindSessionsByPersonKindAndStateAndEndThemAll(Parley parley, Visitors visitors) {
        var romeo = parley.admin().newAccount("romeo");
        var person = signIn(visitors.of(parley), romeo.user(), romeo.password());
        var admin = visitors.of(parley).open("/console/");
        admin.fill("User name", "admin")
                .fill("Password", parley.administrator().password())
                .press("Sign in");
        try (var client = UserClient.signIn(parley.xmpp(), romeo)) {
            admin.open("/console/sessions?who=" + romeo.jid() + "&kind=WEB");
            assertThat(admin.rows(romeo.jid())).singleElement().asString().contains("Web");
            admin.open("/console/account?name=" + romeo.user());
            assertThat(admin.rows("IM")).hasSize(1);
            assertThat(admin.rows("Web")).hasSize(1);
            admin.photograph(Screenshot.of("account-with-sessions"));
            admin.open("/console/sessions?who=" + romeo.jid());
            assertThat(admin.rows(romeo.jid())).hasSize(2);
            admin.unfold("Sign out everywhere").press("Sign out everywhere");
            assertThat(admin.notice()).isEqualTo("All sessions of this person have ended.");
            assertThat(client.awaitEnd()).isEqualTo("not-authorized");
        }
        person.follow("Profile");
        assertThat(person.title()).isEqualTo("Sign in · Parley");
        admin.open("/console/sessions?who=" + romeo.jid() + "&state=ENDED");
        assertThat(admin.rows(romeo.jid(), "ended by an administrator")).hasSize(2);
        admin.photograph(Screenshot.of("sessions-ended"));
    }

    private static Visitor signIn(Visitor visitor, String name, String password) {
        if (!visitor.title().equals("Sign in · Parley")) {
            visitor.open("/account/");
        }
        return visitor.fill("User name", name).fill("Password", password).press("Sign in");
    }

    private static void change(Visitor visitor, String old, String changed, String repeated) {
        visitor.fill("Present password", old)
                .fill("New password", changed)
                .fill("New password again", repeated)
                .press("Change password");
    }
}
