package org.parley.it.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.browser.ChromiumExtension;
import org.parley.it.browser.Screenshot;
import org.parley.it.browser.Visitor;
import org.parley.it.browser.Visitors;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** From a publisher's first app to everybody's, in the browser. */
@ExtendWith({ParleyExtension.class, ChromiumExtension.class})
class AppsPagesIT {

    @Test
    void publishersAppShouldBeApprovedByAnAdministrator(Parley parley, Visitors visitors) throws IOException {
        var paula = parley.admin().newPublisher("paula");
        var publisher = atHome(visitors.of(parley), paula);
        publisher.open("/account/apps");
        publisher.seeing(() -> publisher.link("Register an app").click());
        publisher.fill("Name", "Lunch").fill("Name in Chinese", "午餐");
        publisher.fill("Redirect URIs", "http://lunch.example/signed-in");
        publisher.press("Register an app");
        assertThat(publisher.text()).contains("https");
        publisher.fill("Redirect URIs", "https://lunch.example/signed-in").press("Register an app");
        assertThat(publisher.find("#newSecret").innerText()).startsWith("ply_as_");
        assertThat(publisher.find("#newWebhookSecret").innerText()).startsWith("whsec_");
        assertThat(publisher.text()).contains("Pending").contains("Only you can sign in");
        assertThat(publisher.find("#issuer").innerText())
                .isEqualTo(parley.server().http().toString().replaceFirst("/$", ""));
        publisher.photograph(Screenshot.of("account-app"));
        var clientId = publisher.find("#clientId").innerText();

        var administrator = inTheConsole(parley, visitors.of(parley));
        administrator.open("/console/apps?state=PENDING");
        administrator.open("/console/app?id=" + clientId);
        assertThat(administrator.text()).contains(paula.jid()).contains("https://lunch.example/signed-in");
        administrator.photograph(Screenshot.of("app-pending"));
        administrator.press("Approve");
        assertThat(administrator.text()).contains("Approved");

        publisher.open("/account/app?id=" + clientId);
        assertThat(publisher.text()).contains("Approved");
        publisher.find("input[type=file]").setInputFiles(new FilePayload("logo.png", "image/png", picture()));
        publisher.press("Use this picture");
        assertThat(publisher.find("#proposedLogo").getAttribute("src")).contains(clientId);
        assertThat(publisher.find("#state").innerText()).contains("Approved").contains("change waits");

        parley.admin().delete("apps/" + clientId + "/logo");
        administrator.open("/console/app?id=" + clientId);
        administrator.press("Approve");
        assertThat(administrator.find("img.logo").getAttribute("src")).contains("v=");
    }

    @Test
    void changeShouldBeSeenSideBySideBeforeItIsApproved(Parley parley, Visitors visitors) throws IOException {
        var polly = parley.admin().newPublisher("polly");
        var app = parley.admin()
                .newApp(
                        polly,
                        Map.of(
                                "client_name", "Lunch",
                                "client_name#zh", "午餐",
                                "redirect_uris", List.of("https://lunch.example/signed-in", "https://old.example/cb"),
                                "parley_consent_text", "To order lunch with your friends"));
        var publisher = atHome(visitors.of(parley), polly);
        publisher.open("/account/app-edit?id=" + app.clientId());
        publisher.fill("Name", "Lunch and dinner").fill("Name in Chinese", "午餐和晚餐");
        publisher.fill("Redirect URIs", "https://lunch.example/signed-in https://dinner.example/signed-in");
        publisher.fill("Why it asks, in Chinese", "和朋友一起订餐");
        publisher.press("Save");
        publisher.find("input[type=file]").setInputFiles(new FilePayload("logo.png", "image/png", picture()));
        publisher.press("Use this picture");
        publisher.photograph(Screenshot.of("account-app-change"));

        var administrator = inTheConsole(parley, visitors.of(parley));
        assertThat(Integer.parseInt(
                        administrator.find("#waitingApps").innerText().replace("+", "")))
                .isPositive();
        administrator.open("/console/apps?waiting=true");
        assertThat(administrator.rows("Lunch", "change waits", app.clientId())).hasSize(1);
        administrator.open("/console/app?id=" + app.clientId());
        assertThat(administrator.rows("client_name#zh"))
                .singleElement()
                .asString()
                .contains("午餐", "午餐和晚餐");
        assertThat(administrator.find("del").allInnerTexts())
                .contains("Lunch", "https://old.example/cb")
                .doesNotContain("https://lunch.example/signed-in");
        assertThat(administrator.find("ins").allInnerTexts())
                .contains("Lunch and dinner", "https://dinner.example/signed-in", "和朋友一起订餐");
        administrator.photograph(Screenshot.of("app-change"));
        administrator.unfold("Turn down").press("Turn down");
        assertThat(administrator.text()).contains("1 to 500 characters");
        administrator.fill("Reason", "Dinner is another department's.");
        administrator.seeing(() -> administrator.key("Enter"));
        assertThat(administrator.find("#refused").innerText()).contains("another department");
        var reader = inTheChineseConsole(parley, visitors.of(parley, "zh-CN"));
        reader.open("/console/app?id=" + app.clientId()).photograph(Screenshot.of("app-change-zh"));
        assertThat(reader.find("#decision").innerText()).contains("批准后").contains("午餐和晚餐");

        publisher.open("/account/app?id=" + app.clientId());
        assertThat(publisher.find("#refused").innerText()).contains("another department");
        publisher.photograph(Screenshot.of("account-app-refused"));
        publisher.press("Withdraw the change");
        assertThat(publisher.find("#state").innerText()).isEqualTo("Approved");
        assertThat(publisher.find("#differences").count()).isZero();
    }

    @Test
    void administratorShouldLookUpWhoIsWho(Parley parley, Visitors visitors) {
        var quinn = parley.admin().newAccount("quinn");
        var app = parley.admin()
                .newApp(Map.of("client_name", "Mail", "redirect_uris", List.of("https://mail.example/cb")));
        var administrator = inTheConsole(parley, visitors.of(parley));
        administrator.open("/console/app?id=" + app.clientId());
        administrator.fill("Address or open ID", quinn.jid()).press("Look up");
        var openId = administrator.find("#person code").last().innerText();
        assertThat(openId).startsWith("o_");
        administrator.photograph(Screenshot.of("app-person"));
        administrator.open("/console/app?id=" + app.clientId());
        administrator.fill("Address or open ID", openId).seeing(() -> administrator.key("Enter"));
        assertThat(administrator.find("#person code").first().innerText()).isEqualTo(quinn.jid());
        administrator.fill("Address or open ID", "nobody@parley.localhost").press("Look up");
        assertThat(administrator.notice()).contains("knows no such person");
        assertThat(administrator.find("#person").count()).isZero();
        assertThat(app.read().path("rotating").asBoolean())
                .as("the key of Enter presses no other button")
                .isFalse();
    }

    @Test
    void everythingAnAppSaysShouldHaveALabelWhenItChanges(Parley parley, Visitors visitors) {
        var patty = parley.admin().newPublisher("patty");
        var app = parley.admin()
                .newApp(patty, Map.of("client_name", "Lunch", "redirect_uris", List.of("https://lunch.example/cb")));
        var publisher = atHome(visitors.of(parley), patty);
        publisher.open("/account/app-edit?id=" + app.clientId()).unfold("More settings");
        Map.of(
                        "parley_publisher_name", "Meals",
                        "parley_consent_text", "To order",
                        "parley_consent_text_zh", "订餐",
                        "client_uri", "https://lunch.example/",
                        "policy_uri", "https://lunch.example/policy",
                        "tos_uri", "https://lunch.example/terms",
                        "scope", "openid",
                        "jwks", "{\"keys\":[]}",
                        "initiate_login_uri", "https://lunch.example/open",
                        "post_logout_redirect_uris", "https://lunch.example/out")
                .forEach((field, value) ->
                        publisher.find("[id='edit:" + field + "']").fill(value));
        Map.of("parley_address", "lunch-patty", "contacts", "patty@lunch.example", "client_name_zh", "午餐")
                .forEach((field, value) ->
                        publisher.find("[id='edit:" + field + "']").fill(value));
        publisher.find("[id='edit:application_type']").selectOption("NATIVE");
        publisher.find("[id='edit:token_endpoint_auth_method']").selectOption("NONE");
        publisher.find("[id='edit:id_token_signed_response_alg']").selectOption("ES256");
        publisher.find("[id='edit:userinfo_signed_response_alg']").selectOption("ES256");
        publisher.find("[id='edit:grant_types:1']").click();
        publisher.find("[id='edit:backchannel_logout_session_required']").click();
        publisher.press("Save");
        assertThat(publisher.find("#differences tbody tr").count()).isGreaterThan(17);
    }

    @Test
    void administratorShouldRegisterSuspendAndRemove(Parley parley, Visitors visitors) {
        var administrator = inTheConsole(parley, visitors.of(parley));
        administrator.open("/console/app-edit");
        administrator.fill("Name", "Intranet search").fill("Redirect URIs", "https://search.example/cb");
        administrator.press("Register an app");
        assertThat(administrator.text()).contains("Approved");
        administrator.press("Let it go without");
        assertThat(administrator.text()).contains("without PKCE");
        administrator.unfold("Suspend").press("Suspend");
        assertThat(administrator.text()).contains("Suspended");
        administrator.press("Resume");
        administrator.unfold("Remove").fill("Name", "Intranet").press("Remove");
        assertThat(administrator.notice()).contains("does not match");
        administrator.unfold("Remove").fill("Name", "Intranet search").press("Remove");
        assertThat(administrator.path()).isEqualTo("/console/apps");
    }

    @Test
    void initialTokenShouldBeShownOnce(Parley parley, Visitors visitors) {
        var administrator = inTheConsole(parley, visitors.of(parley));
        administrator.open("/console/initial-tokens");
        administrator.fill("Made for", "the search team").fill("How many apps", "3");
        administrator.press("Make a token");
        assertThat(administrator.find("#newToken").innerText()).startsWith("ply_ai_");
        administrator.open("/console/initial-tokens");
        assertThat(administrator.find("#newToken").count()).isZero();
        assertThat(administrator.text()).contains("the search team");
        administrator.photograph(Screenshot.of("initial-tokens"));
    }

    @Test
    void pagesShouldSpeakChinese(Parley parley, Visitors visitors) {
        var app = parley.admin()
                .newApp(Map.of("client_name", "Lunch", "redirect_uris", List.of("https://lunch.example/cb")));
        var administrator = inTheChineseConsole(parley, visitors.of(parley, "zh-CN"));
        for (var page : List.of("apps", "app?id=" + app.clientId(), "app-edit", "initial-tokens")) {
            administrator.open("/console/" + page);
            assertThat(administrator.find("main").innerText()).as(page).matches("(?s).*\\p{IsHan}.*");
            administrator.photograph(Screenshot.of(page.replaceFirst("[?].*", "") + "-zh"));
        }
    }

    @Test
    void mistakesShouldBeToldInChinese(Parley parley, Visitors visitors) {
        var administrator = inTheChineseConsole(parley, visitors.of(parley, "zh-CN"));
        administrator.open("/console/app-edit").unfold("更多设置");
        var mistakes = Map.ofEntries(
                Map.entry("client_name", "\u202e"),
                Map.entry("parley_consent_text", "\u202e"),
                Map.entry("redirect_uris", "https://lunch.example/../signed-in"),
                Map.entry("scope", "a\"b"),
                Map.entry("client_uri", "ftp://lunch.example/"),
                Map.entry("sector_identifier_uri", "ftp://lunch.example/"),
                Map.entry("jwks", "no keys"),
                Map.entry("initiate_login_uri", "https://somebody@lunch.example/"),
                Map.entry("post_logout_redirect_uris", "/out"),
                Map.entry("backchannel_logout_uri", "https://lunch.example/#out"),
                Map.entry("parley_address", "LUNCH"),
                Map.entry("contacts", "nobody"));
        mistakes.forEach(
                (field, text) -> administrator.find("[id='edit:" + field + "']").fill(text));
        administrator.press("注册应用");
        var told = administrator.find(".wrong").allInnerTexts();
        assertThat(told).hasSameSizeAs(mistakes.keySet()).allMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
        administrator.photograph(Screenshot.of("app-mistakes-zh"));
    }

    @Test
    void publisherShouldNotSeeTheAppsOfOthers(Parley parley, Visitors visitors) {
        var app = parley.admin()
                .newApp(Map.of("client_name", "Payroll", "redirect_uris", List.of("https://pay.example/cb")));
        var publisher = atHome(visitors.of(parley), parley.admin().newPublisher("pete"));
        publisher.open("/account/app?id=" + app.clientId());
        assertThat(publisher.text()).contains("There is nothing here");
        publisher.expectComplaint("404");

        var nobody = atHome(visitors.of(parley), parley.admin().newAccount("nina"));
        assertThat(nobody.link("Apps").count()).isZero();
        nobody.open("/account/apps");
        assertThat(nobody.text()).contains("ask an administrator");
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Visitor atHome(Visitor visitor, Account account) {
        visitor.open("/account/");
        visitor.fill("User name", account.user()).fill("Password", account.password());
        return visitor.press("Sign in");
    }

    private static Visitor inTheConsole(Parley parley, Visitor visitor) {
        visitor.open("/console/");
        visitor.fill("User name", "admin")
                .fill("Password", parley.administrator().password());
        return visitor.press("Sign in");
    }

    private static Visitor inTheChineseConsole(Parley parley, Visitor visitor) {
        visitor.open("/console/");
        visitor.fill("用户名", "admin").fill("密码", parley.administrator().password());
        return visitor.press("登录");
    }
}
