package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.browser.ChromiumExtension;
import org.parley.it.browser.Screenshot;
import org.parley.it.browser.Visitor;
import org.parley.it.browser.Visitors;
import org.parley.it.partner.PartnerSite;
import org.parley.it.server.Parley;
import org.parley.it.xmpp.XmppClient;

/** What an administrator does with a new server, from the link in its log to the removal of a website. */
@ExtendWith(ChromiumExtension.class)
class FirstDayIT {
    private static final Pattern LINK = Pattern.compile("http://\\S+/console/setup\\?code=\\S+");
    private static final String SITE = "partner.localhost";
    private static final Account ROOT = new Account("root", Parley.DOMAIN, "a sentence is easier to remember");

    private static Parley parley;
    private static PartnerSite site;

    @BeforeAll
    static void start() {
        parley = Parley.named("first-day").withoutAdministrator().start();
        site = PartnerSite.start(parley, SITE);
    }

    @AfterAll
    static void stop() {
        site.close();
        parley.close();
    }

    @Test
    @Rule({"A5-01", "A5-03", "A5-15", "A7-05"})
    void administratorShouldGetFromTheFirstLinkToTheRemovalOfAWebsite(Visitors visitors) throws IOException {
        var admin = visitors.of(parley);
        becomeAdministrator(admin);
        signIn(admin);
        addWebsite(admin);
        testConnection(admin);
        authorize(admin);

        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        passADay(alice, bob);
        signIn(admin);
        seeVerdicts(admin);
        endASession(admin, alice);
        suspendAndResume(admin, bob);
        remove(admin);
    }

    private static void becomeAdministrator(Visitor admin) throws IOException {
        var link = LINK.matcher(Files.readString(parley.server().log()));
        assertThat(link.find()).as("a link in the log").isTrue();
        admin.open(link.group());
        assertThat(admin.title()).isEqualTo("Create the first administrator · Parley");
        admin.photograph(Screenshot.of("setup"));

        admin.fill("User name", ROOT.user()).fill("Password", "short").press("Create administrator");
        assertThat(admin.notice()).contains("cannot be a password");
        admin.fill("Display name", "Robin Root")
                .fill("Password", ROOT.password())
                .press("Create administrator");
        assertThat(admin.notice()).isEqualTo("The administrator has been created. Please sign in.");

        admin.open(link.group());
        assertThat(admin.text()).contains("This link is used up or expired.");
    }

    private static void signIn(Visitor admin) {
        admin.open("/console/");
        assertThat(admin.title()).isEqualTo("Sign in · Parley");
        admin.fill("User name", ROOT.user()).fill("Password", ROOT.password());
        admin.photograph(Screenshot.of("sign-in"));
        admin.press("Sign in");
        assertThat(admin.title()).isEqualTo("Overview · Parley");
        assertThat(admin.find("#me").innerText()).isEqualTo(ROOT.jid());
    }

    private static void addWebsite(Visitor admin) {
        assertThat(admin.text()).contains("Welcome. What first?");
        admin.photograph(Screenshot.of("overview-of-a-new-server"));
        admin.follow("Websites");
        assertThat(admin.text()).contains("No website yet");
        admin.photograph(Screenshot.of("no-website-yet"));
        admin.follow("Add website");
        admin.photograph(Screenshot.of("website-add"));
        admin.fill("Identifier", SITE)
                .fill("Name", "Partner Inc.")
                .fill("Connector address", "gopher://nowhere")
                .fill("Server identifier", site.serverId())
                .press("Add website");
        assertThat(admin.notice()).isEqualTo("The details of the website are not valid.");
        assertThat(admin.find("#connector ~ .wrong, [id='edit:connector'] ~ .wrong")
                        .innerText())
                .contains("http");
        admin.photograph(Screenshot.of("website-add-refused"));
        admin.fill("Connector address", site.connectorUrl().toString()).press("Add website");
        assertThat(admin.title()).isEqualTo(SITE + " · Parley");
    }

    /** The secret is shown once; until the website knows it, the test says which step fails. */
    private static void testConnection(Visitor admin) {
        var secret = admin.find("#newSecret").innerText();
        assertThat(secret).startsWith("whsec_");
        admin.photograph(Screenshot.of("website-new"));
        admin.press("Test connection");
        assertThat(steps(admin)).anyMatch(step -> step.contains("failed") && step.contains("Signed answer"));
        assertThat(admin.text()).doesNotContain(secret);
        admin.photograph(Screenshot.of("website-test-failed"));

        site.useSecrets(secret);
        admin.press("Test connection");
        assertThat(steps(admin)).hasSizeGreaterThanOrEqualTo(5).allMatch(step -> !step.contains("failed"));
    }

    private static List<String> steps(Visitor admin) {
        return admin.find("#steps li").allInnerTexts();
    }

    private static void authorize(Visitor admin) {
        assertThat(admin.find(".head .badge").first().innerText()).isEqualTo("Added, not authorized");
        admin.press("Authorize");
        assertThat(admin.notice()).isEqualTo("The website is authorized. Its members can sign in now.");
        assertThat(admin.find(".head .badge").first().innerText()).isEqualTo("Authorized");
    }

    /** Sign-ins over a day, as there would be: most are right, some are not, and for an hour the website is away. */
    private static void passADay(Account alice, Account bob) {
        var wrong = new Account(bob.user(), bob.domain(), "guess");
        for (int hour = 1; hour <= 22; hour += 3) {
            var offset = Duration.ofHours(hour);
            parley.moveClock(offset);
            site.moveClock(offset);
            site.behave("verify", hour == 13 ? PartnerSite.Behaviour.ERROR500 : PartnerSite.Behaviour.NORMAL);
            for (int i = 0; i < hour % 5; i++) {
                attempt(alice);
            }
            attempt(hour % 2 == 0 ? wrong : bob);
        }
    }

    /** Tries to sign in and leaves again at once. */
    private static void attempt(Account account) {
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.signInPlain(account.domain(), account.user(), account.password());
            client.bind("desktop");
            client.disconnect();
        } catch (AssertionError refused) {
            assertThat(refused).hasMessageContaining("sign-in refused");
        }
    }

    private static void seeVerdicts(Visitor admin) {
        admin.photograph(Screenshot.of("overview"));
        admin.follow("Websites").follow(SITE);
        Patience.until(
                "the chart shows all verdicts",
                () -> Stream.of("accepted", "refused", "unavailable")
                        .allMatch(verdict -> admin.find(".chart ." + verdict).count() > 0 || reload(admin)));
        admin.press("Test connection");
        admin.photograph(Screenshot.forReaders("console-website", 1_400));

        admin.follow("Sign-ins in the audit log");
        assertThat(admin.rows("signin.accepted", "alice@" + SITE)).isNotEmpty();
        assertThat(admin.rows("signin.refused", SITE, "127.0.0.1")).isNotEmpty();
        admin.follow("Show all").photograph(Screenshot.forReaders("console-audit", 900));
    }

    /** For the next look: the figures of the last sign-ins are written within seconds. */
    private static boolean reload(Visitor admin) {
        admin.follow("Websites").follow(SITE);
        return false;
    }

    private static void endASession(Visitor admin, Account alice) {
        try (var client = online(alice)) {
            admin.follow("Sessions").fill("Who", alice.jid()).press("Search");
            assertThat(admin.rows(alice.jid(), "IM")).hasSize(1);
            admin.photograph(Screenshot.of("sessions"));
            admin.unfold("End").press("End it");
            assertThat(admin.notice()).isEqualTo("The session has ended.");
            client.awaitEnd();
        }
        admin.follow("Audit log");
        assertThat(admin.rows("session.ended", alice.jid(), "ended by an administrator"))
                .hasSize(1);
    }

    private static void suspendAndResume(Visitor admin, Account bob) {
        try (var client = online(bob)) {
            admin.follow("Websites").follow(SITE).unfold("Suspend").press("Suspend");
            assertThat(admin.notice()).isEqualTo("The website is suspended and its sessions have ended.");
            client.awaitEnd();
        }
        try (var refused = XmppClient.connect(parley.xmpp())) {
            site.forgetRequests();
            refused.send("<open xmlns='%s' to='%s' version='1.0'/>".formatted(XmppClient.FRAMING, SITE));
            refused.await("<error xmlns='http://etherx.jabber.org/streams'>"
                    + "<host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></error>");
            assertThat(site.requests()).isEmpty();
        }
        admin.photograph(Screenshot.of("website-suspended"));
        admin.press("Resume");
        assertThat(admin.notice()).isEqualTo("The website is authorized again.");
        online(bob).disconnect();
    }

    private static void remove(Visitor admin) {
        admin.unfold("Remove").fill("Identifier", "partner").press("Remove");
        assertThat(admin.notice()).isEqualTo("The identifier typed does not match; nothing has been removed.");
        admin.unfold("Remove").fill("Identifier", SITE).press("Remove");
        assertThat(admin.notice()).isEqualTo("The website has been removed.");
        assertThat(admin.text()).contains("No website yet");
        admin.press("Sign out");
        assertThat(admin.title()).isEqualTo("Sign in · Parley");
    }

    private static XmppClient online(Account account) {
        var client = XmppClient.connect(parley.xmpp());
        client.signInPlain(account.domain(), account.user(), account.password());
        client.bind("desktop");
        return client;
    }
}
