package org.parley.it.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.partner.SignedRequest;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;
import org.parley.it.xmpp.XmppClient;

@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class MemberSignInIT {

    @Test
    @Rule({"A5-01", "A5-06"})
    void siteShouldJudgeExactlyTheNameAndPasswordThatWereTyped(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice", "Pass: wörd 漢字 🌊 \u00A0!");
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            assertThat(client.address()).isEqualTo(alice.jid() + "/uc");
            assertThat(site.requests("verify")).singleElement().satisfies(asked -> {
                assertThat(asked.serverId()).isEqualTo(site.serverId());
                assertThat(asked.userName()).isEqualTo("alice");
                assertThat(asked.credentials()).isEqualTo(sha256("alice:" + alice.password()));
                assertThat(asked.outcome()).isEqualTo("accepted");
            });
            assertThat(parley.admin().sessions(alice)).hasSize(1);
        }
    }

    @Test
    @Rule("A5-02")
    void websiteThatIsNotOnTheListShouldBeRefusedWithoutBeingAsked(Parley parley, PartnerSite site) {
        var alice = site.newMember("alice");
        assertThat(UserClient.refusal(parley.xmpp(), alice))
                .as("never heard of")
                .isEqualTo("host-unknown");
        var website = parley.admin().add(site, Map.of());
        assertThat(UserClient.refusal(parley.xmpp(), alice)).as("only added").isEqualTo("host-unknown");
        website.authorize();
        website.suspend();
        assertThat(UserClient.refusal(parley.xmpp(), alice)).as("suspended").isEqualTo("host-unknown");
        assertThat(site.requests()).isEmpty();
        website.resume();
        UserClient.signIn(parley.xmpp(), alice).close();
        assertThat(site.requests("verify")).hasSize(1);
    }

    @Test
    @Rule({"A5-03", "A5-06"})
    void wrongPasswordShouldBeRefusedBecauseTheSiteSaysSo(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var guess = new Account("alice", site.identifier(), "guess");
        assertThat(UserClient.refusal(parley.xmpp(), guess)).isEqualTo("not-authorized");
        assertThat(site.requests("verify")).singleElement().satisfies(asked -> {
            assertThat(asked.credentials()).isEqualTo(sha256("alice:guess"));
            assertThat(asked.outcome()).isEqualTo("refused");
        });
        assertThat(site.failedAttempts(alice)).isEqualTo(1);
        assertThat(parley.admin().sessions(alice)).isEmpty();
        assertThat(parley.admin().audit("action=signin.refused&subject=" + site.identifier()))
                .singleElement()
                .satisfies(
                        refused -> assertThat(refused.path("address").asText()).isEqualTo("127.0.0.1"));
        UserClient.signIn(parley.xmpp(), alice).close();
    }

    @Test
    @Rule("A5-03")
    void unknownMemberShouldGetTheAnswerOfAWrongPassword(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        site.newMember("alice");
        var wrong = refusedRaw(parley, site, "alice", "guess");
        var unknown = refusedRaw(parley, site, "nobody", "guess");
        assertThat(unknown).isEqualTo(wrong).isEqualTo("not-authorized");
    }

    @Test
    @Rule("A5-07")
    void siteShouldRefuseAWrongServerIdentifierWithoutLookingAtTheCredentials(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        site.grantTo("ply_srv_of_another_server");
        assertThat(UserClient.refusal(parley.xmpp(), alice)).isEqualTo("temporary-auth-failure");
        assertThat(UserClient.refusal(parley.xmpp(), new Account("alice", site.identifier(), "guess")))
                .isEqualTo("temporary-auth-failure");
        assertThat(site.requests("verify")).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.status()).isEqualTo(403);
            assertThat(asked.outcome()).isEqualTo("unknown_server");
        });
        assertThat(site.failedAttempts(alice)).isZero();
        assertThat(parley.admin().sessions(alice)).isEmpty();

        site.grantTo(site.serverId());
        assertThat(UserClient.refusal(parley.xmpp(), new Account("alice", site.identifier(), "guess")))
                .isEqualTo("not-authorized");
        assertThat(site.failedAttempts(alice)).isEqualTo(1);
    }

    @Test
    @Rule("A5-07")
    void siteShouldRefuseAMissingServerIdentifierWithoutLookingAtTheCredentials(PartnerSite site) {
        var alice = site.newMember("alice");
        var question = "{\"action\":\"verify\",%s\"userName\":\"alice\",\"password\":\"%s\"}";
        for (var password : List.of("guess", alice.password())) {
            var answer = SignedRequest.of(question.formatted("", password), site.secret())
                    .send(site.door("verify"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"error\":\"unknown_server\"}");
        }
        assertThat(site.failedAttempts(alice)).isZero();
        var named = question.formatted("\"serverId\":\"" + site.serverId() + "\",", "guess");
        assertThat(SignedRequest.of(named, site.secret())
                        .send(site.door("verify"))
                        .body())
                .isEqualTo("{\"verdict\":\"refused\"}");
        assertThat(site.failedAttempts(alice)).isEqualTo(1);
    }

    @Test
    @Rule("A5-08")
    void siteShouldRefuseTheRightServerIdentifierUnderAWrongSignature(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        site.useSecrets(PartnerSite.newSecret());
        assertThat(UserClient.refusal(parley.xmpp(), alice)).isEqualTo("temporary-auth-failure");
        assertThat(site.requests("verify")).singleElement().satisfies(asked -> {
            assertThat(asked.serverId()).isEqualTo(site.serverId());
            assertThat(asked.status()).isEqualTo(401);
            assertThat(asked.outcome()).isEqualTo("bad_signature");
        });
        assertThat(parley.admin().sessions(alice)).isEmpty();
        site.useSecrets(site.secret());
        UserClient.signIn(parley.xmpp(), alice).close();
    }

    @Test
    @Rule("A5-08")
    void siteShouldRefuseWhatWasSignedDifferently(PartnerSite site) {
        var alice = site.newMember("alice");
        var question = "{\"action\":\"verify\",\"serverId\":\"%s\",\"userName\":\"alice\",\"password\":\"%s\"}";
        var right = question.formatted(site.serverId(), alice.password());
        var good = SignedRequest.of(right, site.secret());
        var altered = SignedRequest.of(question.formatted(site.serverId(), "guess"), site.secret())
                .withBody(right);
        assertThat(good.withSignature(null).send(site.door("verify")).statusCode())
                .isEqualTo(401);
        assertThat(altered.send(site.door("verify")).statusCode()).isEqualTo(401);
        assertThat(good.send(site.door("verify")).statusCode()).isEqualTo(200);
        assertThat(good.send(site.door("verify")).body()).as("replayed").isEqualTo("{\"error\":\"replayed\"}");
    }

    @Test
    @Rule("A5-11")
    void nobodyShouldGetAnythingBeforeTheSignIn(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        site.contacts(alice, PartnerSite.Contact.of(bob));
        site.publish(bob, "For members only", "Nobody else reads this.");

        try (var stranger = XmppClient.connect(parley.xmpp())) {
            stranger.open(site.identifier());
            stranger.send("<iq xmlns='jabber:client' type='get' id='r'><query xmlns='jabber:iq:roster'/></iq>");
            stranger.await(
                    "<stream:error><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");
        }
        try (var stranger = XmppClient.connect(parley.xmpp())) {
            stranger.open(site.identifier());
            assertThat(stranger.refusedPlain("alice", "guess")).isEqualTo("not-authorized");
            stranger.send(("<iq xmlns='jabber:client' type='get' id='p' to='%s'>"
                            + "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='%s'/></pubsub></iq>")
                    .formatted(site.identifier(), UserClient.POSTINGS));
            stranger.await(
                    "<stream:error><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");
        }
        assertThat(site.requests("contacts")).isEmpty();
        assertThat(site.requests("postings")).isEmpty();

        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("bob", contacts -> contacts.containsKey(bob.jid()));
        }
    }

    /** The same refusal in every way to name the place, and nothing listens in vain: nobody called. */
    @Test
    @Rule("A5-18")
    @Spec("RFC 6120 §4.9.3.6")
    void addressInThePlaceOfTheIdentifierShouldBeRefusedAndNotBeCalled(Parley parley, PartnerSite site)
            throws Exception {
        try (var listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            listener.configureBlocking(false);
            int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
            for (var place : List.of(
                    site.connectorUrl().toString(),
                    "http://localhost:" + port + "/connector",
                    "//localhost:" + port,
                    "localhost:" + port,
                    "127.0.0.1:" + port,
                    "127.0.0.1",
                    "[::1]",
                    "localhost",
                    "user:password@localhost:" + port)) {
                try (var client = XmppClient.connect(parley.xmpp())) {
                    client.send("<open xmlns='%s' to='%s' version='1.0'/>".formatted(XmppClient.FRAMING, place));
                    client.await(
                            "<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>");
                }
                var added = parley.admin().request("POST", "websites", website(place, site.connectorUrl()));
                assertThat(added.statusCode()).as(place).isEqualTo(400);
                assertThat(added.body()).as(place).contains("website/bad-identifier");
            }
            assertThat(listener.accept()).isNull();
            assertThat(site.requests()).isEmpty();
        }
    }

    @Test
    @Rule("A5-18")
    void addressInTheUserNameShouldBeRefusedAndNotBeCalled(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        for (var name : List.of(site.connectorUrl().toString(), "alice@" + site.identifier(), "../verify")) {
            assertThat(refusedRaw(parley, site, name, "guess")).isEqualTo("not-authorized");
        }
        assertThat(site.requests()).isEmpty();
    }

    private static Map<String, Object> website(String identifier, URI connector) {
        return Map.of("identifier", identifier, "name", "A place", "connector", connector.toString());
    }

    private static String refusedRaw(Parley parley, PartnerSite site, String user, String password) {
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.open(site.identifier());
            return client.refusedPlain(user, password);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
