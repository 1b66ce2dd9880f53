package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.admin.AdminApi;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSite.Behaviour;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.partner.SignedRequest;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.server.Remains;
import org.parley.it.xmpp.XmppClient;

/** What nobody finds anywhere afterwards. Each test first makes sure that it would find something. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class SecrecyIT {
    private static final int SIGN_INS = 100;

    private final List<String> passwords = new ArrayList<>();

    @Test
    @Rule({"A5-12", "A7-01"})
    void passwordsOfAHundredSignInsShouldBeNowhere(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        for (int i = 0; i < SIGN_INS; i++) {
            switch (i % 10) {
                case 6 -> refused(parley, site.identifier(), "nobody", newPassword());
                case 7 -> {
                    site.newMember("member-7");
                    refused(parley, site.identifier(), "member-7", newPassword());
                }
                case 8 -> {
                    site.behave(
                            "verify",
                            List.of(Behaviour.GARBAGE, Behaviour.FORGED).get(i % 20 / 10));
                    refused(parley, site.identifier(), "member-1", newPassword());
                    site.behave("verify", Behaviour.NORMAL);
                }
                case 9 -> signIn(parley, parley.admin().newAccount("keeper", newPassword()));
                default -> signIn(parley, site.newMember("member-" + i % 10, newPassword()));
            }
        }
        assertThat(passwords).hasSize(SIGN_INS);
        assertThat(site.requests("verify"))
                .extracting(PartnerSite.SeenRequest::outcome)
                .contains("accepted", "refused");

        var remains = Remains.of(parley);
        assertThat(remains.stored()).contains("member-1@" + site.identifier());
        assertThatThrownBy(() -> remains.holdNo("words of member-1")).isInstanceOf(AssertionError.class);
        passwords.forEach(remains::holdNo);
    }

    /** People type into the wrong field. */
    @Test
    @Rule({"A5-12", "A7-01"})
    void passwordInTheWrongFieldShouldBeNowhere(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var name = newPassword();
        refused(parley, site.identifier(), name, "alice");
        var local = newPassword();
        refused(parley, Parley.DOMAIN, local, "alice");
        assertThat(new AdminApi(parley.http("/"), new Account(newPassword(), Parley.DOMAIN, "admin"))
                        .request("GET", "accounts", null)
                        .statusCode())
                .isEqualTo(401);
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.send("<open xmlns='%s' to='%s' version='1.0'/>".formatted(XmppClient.FRAMING, newPassword()));
            client.await("<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");
        }
        signIn(parley, alice);
        var remains = Remains.of(parley);
        assertThat(remains.stored()).contains(alice.jid());
        passwords.forEach(remains::holdNo);
    }

    @Test
    @Rule("A7-01")
    void connectorSecretsShouldBeNowhere(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        var alice = site.newMember("alice");
        signIn(parley, alice);
        site.notify(List.of("contacts", "postings"));
        var fresh = website.rotateSecret();
        site.useSecrets(fresh);
        website.test();
        signIn(parley, alice);
        website.retireOldSecret();
        assertThat(website.get().toString()).contains(site.serverId()).doesNotContain("whsec_");

        var remains = Remains.of(parley);
        assertThat(remains.stored()).contains(site.serverId());
        for (var secret : List.of(site.secret(), fresh)) {
            remains.holdNo(secret);
            var key = secret.substring("whsec_".length());
            remains.holdNo(key);
            assertThat(remains.stored())
                    .doesNotContain(HexFormat.of().formatHex(Base64.getDecoder().decode(key)));
        }
    }

    /** Keys are in the database as SHA-256 only, which is no help: they are too long and too random to be looked up. */
    @Test
    @Rule("A7-01")
    void keysOfTicketsShouldBeNowhere(Parley parley) {
        var account = parley.admin().newAccount("romeo");
        var server = parley.admin().newResourceServer("secrecy");
        var credentials = Map.of(
                "userName", account.user(), "password", account.password(), "resourceServer", server.identifier());
        var issued = post(parley, "tickets", credentials, "");
        var shown = Map.of("userId", text(issued, "userId"), "authorizationKey", text(issued, "authorizationKey"));
        assertThat(post(parley, "tickets/verify", shown, server.authorization()))
                .contains("true");
        var refresh = Map.of(
                "resourceServer", server.identifier(),
                "userId", text(issued, "userId"),
                "refreshKey", text(issued, "refreshKey"));
        var refreshed = post(parley, "tickets/refresh", refresh, "");
        post(parley, "tickets/refresh", Map.of("refreshKey", text(issued, "refreshKey") + "x"), "");
        post(parley, "tickets/verify", Map.of("authorizationKey", text(issued, "authorizationKey")), "");

        var remains = Remains.of(parley);
        assertThat(remains.stored()).contains(text(issued, "userId"), account.jid());
        for (var answer : List.of(issued, refreshed)) {
            for (var key : List.of(text(answer, "authorizationKey"), text(answer, "refreshKey"))) {
                var secret = key.substring(key.length() - 36);
                for (var form : List.of(key, secret, Base64.getEncoder().encodeToString(key.getBytes()))) {
                    assertThat(remains.stored()).doesNotContain(form);
                    assertThat(remains.logged()).doesNotContain(form);
                }
                assertThat(remains.stored())
                        .doesNotContain("\\x" + HexFormat.of().formatHex(key.getBytes()));
            }
        }
    }

    private static String post(Parley parley, String path, Map<String, String> body, String authorization) {
        var request = HttpRequest.newBuilder(parley.http("/api/v1/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Http.text(body)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return Http.send(request).body();
    }

    private static String text(String json, String field) {
        return Pattern.compile("\"" + field + "\":\"([^\"]+)\"")
                .matcher(json)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** The framed link in the log, made to be read there by the operator, is the one place where the code stands. */
    @Test
    @Rule({"A7-01", "A7-03"})
    void setupCodeShouldBeNowhereButInTheLinkAndExpire(Parley parley) throws Exception {
        var before = links(parley).size();
        Files.createFile(parley.directory().resolve("data/new-setup-link"));
        Patience.until("the log shows a link", () -> links(parley).size() > before);
        var link = links(parley).get(before);
        var code = link.substring(link.indexOf("code=") + "code=".length());

        assertThat(get(URI.create(link)).body()).contains("type=\"password\"");
        parley.later(
                Duration.ofHours(25),
                () -> assertThat(get(URI.create(link)).body()).doesNotContain("type=\"password\""));
        get(parley.http("/console/setup?code=" + code + "x"));

        var remains = Remains.of(parley);
        assertThat(remains.stored()).as("its hash").contains(sha256(code)).doesNotContain(code);
        assertThat(remains.logged().split(Pattern.quote(code), -1))
                .as("once a log file")
                .hasSizeBetween(2, 3);
        assertThat(parley.admin().audit("action=setup.link-made").toString()).doesNotContain(code);
    }

    @Test
    @Rule("A7-01")
    void errorsShouldNotRepeatWhatWasSent(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var admin = parley.admin();
        var secret = PartnerSite.newSecret();
        var password = newPassword();
        var shortPassword = "short" + UUID.randomUUID().toString().substring(0, 2);
        var badSecret = secret.substring(0, 20) + "!";
        var notify = parley.http("/api/v1/websites/" + site.identifier() + "/notify");
        var signed = SignedRequest.of("{\"action\":\"notify\",\"changed\":[\"" + password + "\"", secret);

        refusedWithout(admin.request("POST", "accounts", Map.of("username", "a b", "password", password)), password);
        refusedWithout(
                admin.request("POST", "accounts", Map.of("username", "x", "password", shortPassword)), shortPassword);
        refusedWithout(admin.request("POST", "accounts", Map.of("username", "admin", "password", password)), password);
        refusedWithout(admin.request("POST", "accounts", Map.of("password", List.of(password))), password);
        refusedWithout(admin.request("POST", "accounts", Map.of("unheard-of", password)), password);
        refusedWithout(raw(parley, "accounts", "{\"username\":\"x\",\"password\":\"" + password), password);
        refusedWithout(admin.request("PUT", "accounts/nobody/password", Map.of("password", password)), password);
        refusedWithout(admin.request("POST", "websites", website(site, secret)), secret);
        refusedWithout(admin.request("POST", "websites", website(site, badSecret)), badSecret);
        refusedWithout(
                new AdminApi(parley.http("/"), new Account("admin", Parley.DOMAIN, password))
                        .request("GET", "accounts", null),
                password);
        refusedWithout(signed.send(notify), signed.signature().substring(3));
        refusedWithout(SignedRequest.of(signed.body(), site.secret()).send(notify), password);
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.open(Parley.DOMAIN);
            client.send("<auth xmlns='%s' mechanism='PLAIN'>%s".formatted(XmppClient.SASL, password));
            var error = client.next("the stream error");
            assertThat(error.getTextContent()).doesNotContain(password);
        }

        var remains = Remains.of(parley);
        Stream.of(password, secret, badSecret, shortPassword).forEach(remains::holdNo);
    }

    private static void refusedWithout(HttpResponse<String> answer, String secret) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).contains("\"code\"").doesNotContain(secret);
        assertThat(answer.headers().map().toString()).doesNotContain(secret);
    }

    private static Map<String, Object> website(PartnerSite site, String secret) {
        return Map.of(
                "identifier",
                site.identifier(),
                "name",
                "Again",
                "connector",
                site.connectorUrl().toString(),
                "secret",
                secret);
    }

    /** A body that is no JSON. */
    private static HttpResponse<String> raw(Parley parley, String path, String body) {
        var administrator = parley.administrator();
        var basic =
                Base64.getEncoder().encodeToString((administrator.user() + ":" + administrator.password()).getBytes());
        return Http.send(HttpRequest.newBuilder(parley.http("/api/v1/admin/" + path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(URI address) {
        return Http.send(HttpRequest.newBuilder(address));
    }

    private static List<String> links(Parley parley) {
        try {
            var log = Files.readString(parley.directory().resolve("log/server.log"));
            return Pattern.compile("http\\S+/console/setup\\?code=\\S+")
                    .matcher(log)
                    .results()
                    .map(found -> found.group())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String newPassword() {
        var password = "recognisable-" + UUID.randomUUID();
        passwords.add(password);
        return password;
    }

    private static void signIn(Parley parley, Account who) {
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.signInPlain(who.domain(), who.user(), who.password()).bind("it");
            client.send("<message xmlns='jabber:client' type='chat' to='%s'><body>words of %s</body></message>"
                    .formatted(who.jid(), who.user()));
            client.ping();
            client.disconnect();
        }
    }

    private static void refused(Parley parley, String domain, String user, String password) {
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.open(domain);
            client.refusedPlain(user, password);
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
    }
}
