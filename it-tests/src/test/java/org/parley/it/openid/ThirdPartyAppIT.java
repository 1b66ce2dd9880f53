package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.browser.ChromiumExtension;
import org.parley.it.browser.Screenshot;
import org.parley.it.browser.Visitors;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.server.Remains;
import org.parley.it.xmpp.UserClient;

/** The example app in its own process, a person with a real browser, a real IM client: M1 from end to end. */
@ExtendWith({ParleyExtension.class, ChromiumExtension.class})
class ThirdPartyAppIT {
    private static final Pattern CARD = Pattern.compile("http\\S+/account/open/[0-9a-z]+");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1\\S+");

    @Test
    @Rule({"A1-01", "A1-06", "A1-09"})
    void accountOfTheAppShouldBeTiedToTheOpenIdAndItsToken(Parley parley, Visitors visitors) throws Exception {
        try (var app = LunchTables.open(parley, "Lunch Tables")) {
            var dora = Guest.named("lunch-dora", parley, visitors).signIn(app);
            assertThat(dora.isIn(app, "/")).isTrue();
            var openId = dora.openId(app);
            dora.browser().photograph(Screenshot.forReaders("app-profile", 620));
            assertThat(app.accounts()).singleElement().satisfies(account -> {
                assertThat(account.path("openId").asText()).isEqualTo(openId).matches("o_[a-z2-7]{26}");
                assertThat(account.path("tokens").path("access").asText()).startsWith("ply_oa_");
            });
            assertThat(Files.readString(app.file()))
                    .as("all that the app keeps")
                    .doesNotContain(dora.account().password(), dora.account().jid())
                    .doesNotContainPattern("u_[a-z2-7]{26}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(app.file())))
                    .isEqualTo("rw-------");
            var token = app.accessToken(openId).orElseThrow();
            assertThat(App.of(parley, app.registered())
                            .userInfo(token)
                            .getBodyAsJSONObject()
                            .get("sub"))
                    .isEqualTo(openId);

            dora.browser().press("Renew the tokens");
            assertThat(app.accessToken(openId)).isPresent().get().isNotEqualTo(token);

            var elsewhere = Guest.of(dora.account(), parley, visitors).signInAtParley();
            elsewhere.visit(app, "/sign-in");
            assertThat(elsewhere.isIn(app, "/")).as("neither asked nor refused").isTrue();
            assertThat(elsewhere.openId(app)).isEqualTo(openId);
            assertThat(app.accounts()).hasSize(1);
        }
    }

    @Test
    @Rule({"A1-07", "A1-08"})
    void eachAppAndEachPersonShouldHaveAnOpenIdOfItsOwn(Parley parley, Visitors visitors) throws Exception {
        try (var lunch = LunchTables.open(parley, "Lunch Tables");
                var rides = LunchTables.open(parley, "Rides Home")) {
            var dora = Guest.named("two-dora", parley, visitors).signIn(lunch).allow(rides);
            var emil = Guest.named("two-emil", parley, visitors).signIn(lunch);
            var here = dora.openId(lunch);
            var there = dora.openId(rides);
            assertThat(here).isNotEqualTo(there).isNotEqualTo(emil.openId(lunch));
            for (var known : List.of(dora.account().jid(), dora.account().user())) {
                for (var algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                    var digest = MessageDigest.getInstance(algorithm).digest(known.getBytes());
                    assertThat(here + there)
                            .doesNotContain(known, HexFormat.of().formatHex(digest, 0, 8));
                }
            }
        }
    }

    @Test
    @Rule({"A1-03", "A1-18"})
    void answerForOneAppShouldBeWorthNothingToAnother(Parley parley, Visitors visitors) {
        try (var lunch = LunchTables.open(parley, "Lunch Tables");
                var rides = LunchTables.open(parley, "Rides Home")) {
            var person = Person.named(parley, "mixed-up");
            var app = App.of(parley, lunch.registered()).at(lunch.address().resolve("/signed-in"));
            var answer = person.answer(app.send().uri());
            var dora = Guest.named("mixed-dora", parley, visitors);
            for (var one : List.of(lunch, rides)) {
                dora.visit(one, "/signed-in?" + answer.getRawQuery());
                assertThat(dora.browser().text()).contains("did not begin here");
                dora.browser().expectComplaint("403");
                assertThat(one.accounts()).isEmpty();
            }
        }
    }

    @Test
    @Rule({"A1-10", "A1-12", "A1-13"})
    void friendsShouldBeReachedByOpenIdAndOnlyByTheOneOfTheApp(Parley parley, Visitors visitors) throws Exception {
        try (var lunch = LunchTables.open(parley, "Lunch Tables");
                var rides = LunchTables.open(parley, "Rides Home")) {
            var dora = Guest.named("friend-dora", parley, visitors);
            var emil = Guest.named("friend-emil", parley, visitors);
            dora.befriend(emil);
            var stranger = Guest.named("friend-none", parley, visitors).signIn(lunch);
            emil.signIn(lunch);
            dora.signIn(lunch).allow(rides);
            dora.visit(lunch, "/friends");
            assertThat(dora.browser().find(".open-id").allInnerTexts()).containsExactly(emil.openId(lunch));
            try (var client = UserClient.signIn(parley.xmpp(), emil.account());
                    var other = UserClient.signIn(parley.xmpp(), stranger.account())) {
                Patience.until("the friend is there", () -> {
                    dora.visit(lunch, "/friends");
                    return dora.browser().find(".who").innerText().contains(" available");
                });
                dora.browser().photograph(Screenshot.forReaders("app-friends", 300));
                dora.browser().fill("Message", "Noodles at noon?").press("Send");
                assertThat(dora.browser().text()).contains("Parley has it");
                var message = client.awaitMessage(
                        "the call",
                        call -> call.getBody() != null && call.getBody().contains("Noodles at noon?"));
                assertThat(message.getFrom().asBareJid().toString())
                        .isEqualTo(lunch.contact().jid());
                other.ping();
                assertThat(other.messages()).extracting(Message::getBody).doesNotContain(message.getBody());
            }
            var token = rides.accessToken(dora.openId(rides)).orElseThrow();
            var refused = Raw.call(parley, token, "messages", emil.openId(lunch), "Not mine to call");
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).contains("call/unknown-person");
        }
    }

    @Test
    @Rule("A1-14")
    @Spec("OpenID Connect Core §4")
    void cardShouldOpenTheAppForThatPersonWithoutASignIn(Parley parley, Visitors visitors) {
        try (var app = LunchTables.open(parley, "Lunch Tables")) {
            var dora = Guest.named("card-dora", parley, visitors);
            var emil = Guest.named("card-emil", parley, visitors);
            dora.befriend(emil);
            var openId = emil.signIn(app).openId(app);
            dora.signIn(app);
            try (var client = UserClient.signIn(parley.xmpp(), emil.account())) {
                dora.browser().fill("A new table", "Noodles at noon").press("Reserve it");
                dora.browser().press("Invite");
                assertThat(dora.browser().text()).contains("has not answered");
                var table = dora.browser().path();
                var link = link(client.awaitMessage("the card", message -> hasLink(message, CARD)), CARD);

                var phone = Guest.of(emil.account(), parley, visitors).signInAtParley();
                phone.browser().welcomeAt(app.address()).openForeign(link);
                assertThat(phone.isIn(app, table)).isTrue();
                assertThat(phone.browser().text()).contains("Noodles at noon", "Reserved by");
                assertThat(phone.openId(app)).isEqualTo(openId);

                emil.browser().openForeign(link);
                assertThat(emil.isIn(app, table)).as("signed in already").isTrue();

                client.write(app.contact(), "I am coming");
                Patience.until("the answer is on the table", () -> {
                    dora.visit(app, table);
                    return dora.browser().text().contains("comes");
                });
                dora.browser().photograph(Screenshot.forReaders("app-table", 420));
                client.write(app.contact(), "What is there to eat?");
                Patience.until("the app has the question", () -> {
                    emil.visit(app, "/received");
                    return emil.browser().text().contains("What is there to eat?");
                });
                assertThat(emil.browser().text()).contains("card.pressed: yes", "message.received");
            }
        }
    }

    @Test
    @Rule("A1-15")
    void unknownOpenIdShouldBeginAnAuthorizationAndOpenNobodysAccount(Parley parley, Visitors visitors) {
        try (var app = LunchTables.open(parley, "Lunch Tables")) {
            var dora = Guest.named("hint-dora", parley, visitors).signIn(app);
            dora.called(app, "o_" + "a".repeat(26), "/profile");
            assertThat(dora.browser().text()).contains("meant for somebody else");
            dora.browser().expectComplaint("403");

            var carl = Guest.named("hint-carl", parley, visitors);
            try (var client = UserClient.signIn(parley.xmpp(), carl.account())) {
                client.write(app.contact(), "Hello?");
                var way = link(client.awaitMessage("the way in", message -> hasLink(message, ADDRESS)), ADDRESS);
                carl.browser().welcomeAt(app.address()).open(way);
                assertThat(carl.browser().path()).isEqualTo("/account/sign-in");
                assertThat(carl.browser().find("[id='signIn:name']").inputValue())
                        .as("an open ID is no name to type")
                        .isEmpty();
                carl.password();
                assertThat(carl.browser().path()).isEqualTo("/oauth2/consent");
                assertThat(app.accounts()).hasSize(1);
                carl.browser().press("Allow");
                assertThat(app.accounts()).hasSize(2);
                assertThat(way).contains(carl.openId(app));
            }
        }
    }

    @Test
    @Rule("A1-19")
    void withdrawalShouldEndTheAccessAndANewConsentFindTheSameAccount(Parley parley, Visitors visitors) {
        try (var app = LunchTables.open(parley, "Lunch Tables")) {
            var dora = Guest.named("fickle-dora", parley, visitors).signIn(app);
            var openId = dora.openId(app);
            var token = app.accessToken(openId).orElseThrow();
            dora.browser().open("/account/consents").unfold("Withdraw").press("Withdraw");
            assertThat(App.of(parley, app.registered()).userInfo(token).getStatusCode())
                    .isEqualTo(401);
            assertThat(Raw.call(parley, token, "messages", openId, "Too late").statusCode())
                    .isEqualTo(401);
            dora.visit(app, "/friends");
            assertThat(dora.browser().path()).isEqualTo("/oauth2/consent");
            dora.browser().press("Allow");
            assertThat(dora.openId(app)).isEqualTo(openId);
            assertThat(app.accounts()).hasSize(1);
        }
    }

    @Test
    @Rule("A7-04")
    @Spec("OpenID Connect Back-Channel Logout §2")
    void endOfTheSessionShouldReachTheApp(Parley parley, Visitors visitors) {
        try (var app = LunchTables.open(parley, "Lunch Tables")) {
            var dora = Guest.named("ended-dora", parley, visitors).signIn(app);
            var openId = dora.openId(app);
            var token = app.accessToken(openId).orElseThrow();
            parley.admin().endSessions(dora.account());
            assertThat(App.of(parley, app.registered()).userInfo(token).getStatusCode())
                    .isEqualTo(401);
            Patience.until(
                    "the app has been told", () -> app.accessToken(openId).isEmpty());
            dora.visit(app, "/profile");
            assertThat(dora.browser().path()).isEqualTo("/account/sign-in");
        }
    }

    @Test
    @Rule("A1-20")
    @Spec("OpenID Connect RP-Initiated Logout §2")
    void signOutInTheAppShouldBeASignOutAtThePlatform(Parley parley, Visitors visitors) {
        try (var app = LunchTables.open(parley, "Lunch Tables")) {
            var dora = Guest.named("leaving-dora", parley, visitors).signIn(app);
            dora.browser().press("Sign out");
            assertThat(dora.browser().address().toString()).startsWith(app.at("/signed-out"));
            dora.visit(app, "/profile");
            assertThat(dora.browser().path()).isEqualTo("/account/sign-in");
        }
    }

    @Test
    @Rule("A7-02")
    void auditLogShouldTellEachStepUnderTheIdOfItsRequest(Parley parley, Visitors visitors) {
        try (var app = LunchTables.open(parley, "Lunch Tables")) {
            var dora = Guest.named("audited-dora", parley, visitors).signIn(app);
            var jid = dora.account().jid();
            var openId = dora.openId(app);
            assertThat(storyOf(parley, "openid.authorized", jid))
                    .as("the press of the button")
                    .contains("openid.consented", "openid.authorized");
            var called = Raw.call(parley, app.accessToken(openId).orElseThrow(), "messages", openId, "Hello");
            assertThat(called.statusCode()).isEqualTo(201);
            var id = called.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(parley.admin().audit("correlationId=" + id))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.toString())
                            .contains("call.message-sent", app.registered().clientId(), jid));
            parley.admin().endSessions(dora.account());
            Patience.until(
                    "the app has been told", () -> app.accessToken(openId).isEmpty());
            Patience.until(
                    "the end of the session and the notice stand under one id",
                    () -> storyOf(parley, "session.ended", jid)
                            .containsAll(List.of("session.ended", "openid.logout-told")));
        }
    }

    /** What stands in the audit log under the same id as the newest such record. */
    private static List<String> storyOf(Parley parley, String action, String jid) {
        var id = parley.admin()
                .audit("action=" + action + "&subject=" + jid)
                .get(0)
                .path("correlationId")
                .asText();
        return parley.admin().audit("correlationId=" + id).stream()
                .map(entry -> entry.path("action").asText())
                .toList();
    }

    @Test
    @Rule("A7-01")
    void nothingOfASignInShouldBeNowhere(Parley parley, Visitors visitors) {
        try (var app = LunchTables.open(parley, "Lunch Tables")) {
            var password = "recognisable-" + UUID.randomUUID();
            var dora = Guest.of(parley.admin().newAccount("quiet-dora", password), parley, visitors)
                    .signIn(app);
            var openId = dora.openId(app);
            var first = app.account(openId).path("tokens");
            dora.browser().press("Renew the tokens");
            var second = app.account(openId).path("tokens");
            var remains = Remains.of(parley);
            assertThat(remains.stored()).contains(openId);
            remains.holdNo(password);
            for (var secret : List.of(
                    app.registered().secret(),
                    app.registered().webhookSecret(),
                    first.path("access").asText(),
                    first.path("refresh").asText(),
                    second.path("access").asText(),
                    second.path("refresh").asText())) {
                assertThat(remains.stored().contains(secret)).as("stored").isFalse();
                assertThat(remains.logged().contains(secret)).as("logged").isFalse();
                assertThat(app.said()).doesNotContain(secret);
            }
            assertThat(remains.logged()).doesNotContain("ply_oa_", "ply_or_", "ply_oc_");
        }
    }

    private static boolean hasLink(Message message, Pattern form) {
        return message.getBody() != null && form.matcher(message.getBody()).find();
    }

    private static String link(Message message, Pattern form) {
        var found = form.matcher(message.getBody());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
