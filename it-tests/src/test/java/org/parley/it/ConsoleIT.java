package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.browser.ChromiumExtension;
import org.parley.it.browser.Screenshot;
import org.parley.it.browser.Visitor;
import org.parley.it.browser.Visitors;
import org.parley.it.partner.PartnerSite;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** The console as a person meets it. The whole way through it is {@link FirstDayIT}. */
@ExtendWith({ParleyExtension.class, ChromiumExtension.class})
class ConsoleIT {
    private static final List<String> SEARCHES = List.of(
            "audit?actor=",
            "audit?subject=",
            "audit?action=",
            "audit?correlation=",
            "sessions?who=",
            "sessions?kind=",
            "tickets?who=",
            "tickets?server=",
            "apps?state=");

    @Test
    void wrongPasswordAndUnknownUserShouldBeRefusedAlike(Parley parley, Visitors visitors) {
        var visitor = visitors.of(parley).open("/console/");
        visitor.fill("User name", "admin").fill("Password", "guess").press("Sign in");
        var wrongPassword = visitor.notice();
        visitor.fill("User name", "nobody").fill("Password", "guess").press("Sign in");
        assertThat(visitor.notice()).isEqualTo(wrongPassword).contains("password");
        assertThat(visitor.find("input[type=password]").inputValue()).isEmpty();
        visitor.photograph(Screenshot.of("sign-in-refused"));
    }

    @Test
    void accountThatIsNoAdministratorShouldBeRefused(Parley parley, Visitors visitors) {
        var account = parley.admin().newAccount("curious");
        var visitor = visitors.of(parley).open("/console/");
        visitor.fill("User name", account.user()).fill("Password", account.password());
        visitor.press("Sign in");
        assertThat(visitor.notice()).contains("password");
    }

    @Test
    void whatCannotBeReadShouldBeRefusedClearly(Parley parley, Visitors visitors) {
        var visitor = inside(parley, visitors);
        var unreadable = Stream.concat(
                SEARCHES.stream().map(search -> search + "a%00b"),
                Stream.of("audit", "sessions", "tickets", "apps", "accounts").map(list -> list + "?cursor=damaged"));
        unreadable.forEach(address -> {
            visitor.open("/console/" + address);
            assertThat(visitor.title()).as(address).isEqualTo("This cannot be read · Parley");
            visitor.expectComplaint("400");
        });
        assertThat(parley.admin().request("GET", "audit?subject=a%00b", null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void oddSearchShouldFindNothingAndBeShownAgain(Parley parley, Visitors visitors) {
        var visitor = inside(parley, visitors);
        for (var text : List.of("%", "_", "'", "\\", "<b>\"&amp;", "\u0001", "\ud83d\ude00", "x".repeat(3_000))) {
            for (var search : SEARCHES) {
                visitor.open("/console/" + search + URLEncoder.encode(text, StandardCharsets.UTF_8));
                assertThat(visitor.title()).as(search + text).doesNotContain("wrong", "cannot");
            }
        }
        visitor.open("/console/audit?actor=%3Cb%3E%22%26amp%3B");
        assertThat(visitor.find("#actor").inputValue()).isEqualTo("<b>\"&amp;");
    }

    private static Visitor inside(Parley parley, Visitors visitors) {
        return visitors.of(parley)
                .open("/console/")
                .fill("User name", "admin")
                .fill("Password", parley.administrator().password())
                .press("Sign in");
    }

    @Test
    void keyboardAloneShouldDo(Parley parley, Visitors visitors) {
        var visitor = visitors.of(parley).open("/console/");
        assertThat(visitor.focused()).isEqualTo("User name");
        visitor.type("admin").key("Tab");
        assertThat(visitor.focused()).isEqualTo("Password");
        visitor.type(parley.administrator().password());
        visitor.seeing(() -> visitor.key("Enter"));
        assertThat(visitor.title()).isEqualTo("Overview · Parley");

        visitor.key("Tab");
        assertThat(visitor.focused()).isEqualTo("Skip to content");
        visitor.key("Tab").key("Tab");
        assertThat(visitor.focused()).isEqualTo("Websites");
        visitor.seeing(() -> visitor.key("Enter"));
        assertThat(visitor.title()).isEqualTo("Websites · Parley");
    }

    @Test
    void readerOfChineseShouldSeeChinese(Parley parley, Visitors visitors) {
        var visitor = visitors.of(parley, "zh-CN").open("/console/");
        assertThat(visitor.find("html").getAttribute("lang")).isEqualTo("zh-CN");
        visitor.fill("用户名", "admin").fill("密码", parley.administrator().password());
        visitor.press("登录");
        try (var site = PartnerSite.start(parley)) {
            var id = parley.admin().authorize(site).id();
            var server = parley.admin().newResourceServer("chinese").id();
            for (var page : pages(id, server)) {
                visitor.open(page);
                assertThat(visitor.find("html").getAttribute("lang")).isEqualTo("zh-CN");
                assertThat(visitor.find("main").innerText()).as(page).matches("(?s).*\\p{IsHan}.*");
            }
            visitor.open("/console/website?id=" + id).photograph(Screenshot.of("website-zh-CN"));
        }
    }

    /** Every page is checked when it is seen; here are those that the other tests do not come by. */
    @Test
    void everyPageShouldBeSound(Parley parley, Visitors visitors) {
        var visitor = signedIn(parley, visitors);
        try (var site = PartnerSite.start(parley)) {
            var server = parley.admin().newResourceServer("sound").id();
            pages(parley.admin().authorize(site).id(), server).forEach(page -> {
                visitor.open(page);
                var name = page.replaceFirst("^/(console/)?", "").replaceFirst("\\?.*", "");
                visitor.photograph(Screenshot.of("page-" + (name.isEmpty() ? "start" : name)));
            });
        }
        visitor.open("/console/website?id=nonsense");
        assertThat(visitor.text()).contains("There is nothing here");
        visitor.expectComplaint("404");
        visitor.open("/console/resource-server?id=nonsense");
        visitor.expectComplaint("404");
        visitor.open("/console/account?name=nobody");
        visitor.expectComplaint("404");
        visitor.open("/nowhere");
        visitor.expectComplaint("404");
    }

    private static List<String> pages(String website, String resourceServer) {
        return List.of(
                "/",
                "/console/index",
                "/console/websites",
                "/console/website?id=" + website,
                "/console/website-edit",
                "/console/website-edit?id=" + website,
                "/console/resource-servers",
                "/console/resource-server?id=" + resourceServer,
                "/console/resource-server-edit",
                "/console/resource-server-edit?id=" + resourceServer,
                "/console/tickets",
                "/console/accounts",
                "/console/account-add",
                "/console/account?name=admin",
                "/console/sessions",
                "/console/audit");
    }

    @Test
    void accountShouldBeCreatedLockedAndRemoved(Parley parley, Visitors visitors) {
        var visitor = signedIn(parley, visitors).follow("Accounts").follow("Create account");
        var name = "page-" + System.nanoTime();
        visitor.press("Create account");
        assertThat(visitor.notice()).contains("Please check the marked fields");
        assertThat(visitor.find(".wrong").allInnerTexts()).contains("Please fill in this field.");
        visitor.fill("User name", name)
                .fill("Display name", "<b>Page & Co.</b>")
                .fill("Password", "long enough")
                .press("Create account");
        assertThat(visitor.notice()).isEqualTo("The account has been created.");
        visitor.open("/console/account?name=" + name);
        assertThat(visitor.text()).contains("<b>Page & Co.</b>");

        visitor.unfold("Lock").press("Lock");
        assertThat(visitor.notice()).contains("The account is locked");
        visitor.press("Unlock");
        visitor.fill("New password", "another one").press("Set password");
        assertThat(visitor.notice()).contains("The password has been changed");
        visitor.unfold("Remove").press("Remove");
        assertThat(visitor.notice()).isEqualTo("The account has been removed.");
    }

    @Test
    void endedSessionShouldSignOutOnTheNextClick(Parley parley, Visitors visitors) {
        var admin = parley.admin().newAdministrator("ended");
        var visitor = signedIn(parley, visitors, admin);
        parley.admin().endSessions(admin);
        visitor.follow("Websites");
        assertThat(visitor.title()).isEqualTo("Sign in · Parley");
        visitor.open("/console/audit");
        assertThat(visitor.title()).isEqualTo("Sign in · Parley");
    }

    @Test
    void cookieShouldBeOutOfReachOfScriptsAndOtherSites(Parley parley, Visitors visitors) {
        var visitor = visitors.of(parley).open("/console/");
        var planted = visitor.cookies().get(0).value;
        visitor.fill("User name", "admin")
                .fill("Password", parley.administrator().password());
        visitor.press("Sign in");
        assertThat(visitor.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(cookie.expires).isNegative();
            assertThat(cookie.value).isNotEqualTo(planted);
        });
    }

    /** A page of another site can make a browser send a form, but cannot know the state of the view that it belongs to. */
    @Test
    void formWithoutStateOfItsViewShouldDoNothing(Parley parley, Visitors visitors) throws Exception {
        var visitor = signedIn(parley, visitors);
        var form = "add=add&add:username=forged&add:password=long+enough&add:save=Create+account";
        var stateless = send(parley, visitor, "/console/account-add", form);
        var guessed = send(parley, visitor, "/console/account-add", form + "&jakarta.faces.ViewState=-1234:5678");
        assertThat(guessed.statusCode()).isNotEqualTo(200);
        assertThat(stateless.body() + guessed.body()).doesNotContain("Exception", "The account has been created.");
        assertThat(parley.admin().request("GET", "accounts/forged", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingInTheConsoleShouldBeKeptOrFramed(Parley parley, Visitors visitors) throws Exception {
        var visitor = signedIn(parley, visitors);
        var headers = get(parley, visitor, "/console/websites").headers();
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(get(parley, visitor, "/").headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static Visitor signedIn(Parley parley, Visitors visitors) {
        return signedIn(parley, visitors, parley.administrator());
    }

    private static Visitor signedIn(Parley parley, Visitors visitors, Account admin) {
        var visitor = visitors.of(parley).open("/console/");
        return visitor.fill("User name", admin.user())
                .fill("Password", admin.password())
                .press("Sign in");
    }

    private static HttpResponse<String> get(Parley parley, Visitor visitor, String path) throws Exception {
        return send(request(parley.http(path), visitor).GET());
    }

    private static HttpResponse<String> send(Parley parley, Visitor visitor, String path, String form)
            throws Exception {
        return send(request(parley.http(path), visitor)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(URI target, Visitor visitor) {
        var cookies = visitor.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(target).timeout(Patience.LIMIT).header("Cookie", cookies);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
