package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;
import org.parley.it.xmpp.XmppClient;

/** Accounts that an administrator makes, in IM; {@link AccountsIT} has their making. */
@ExtendWith(ParleyExtension.class)
class LocalAccountsIT {

    @Test
    @Spec({"RFC 5802 §3", "RFC 7677 §3"})
    void accountShouldSignInWithoutSendingItsPassword(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        var juliet = parley.admin().newAccount("juliet");
        try (var romeos = UserClient.signInScram(parley.xmpp(), romeo);
                var juliets = UserClient.signIn(parley.xmpp(), juliet)) {
            romeos.write(juliet, "By yonder blessed moon");
            assertThat(juliets.awaitMessage("By yonder blessed moon").getFrom().toString())
                    .isEqualTo(romeos.address());
        }
    }

    @Test
    @Rule("A7-05")
    void lockShouldEndTheStreamAndSaySo(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        var juliet = parley.admin().newAccount("juliet");
        try (var client = UserClient.signIn(parley.xmpp(), romeo);
                var other = UserClient.signIn(parley.xmpp(), juliet)) {
            parley.admin().lock(romeo);
            assertThat(client.awaitEnd()).isEqualTo("not-authorized");
            other.ping();
        }
        assertThat(parley.admin().sessions(romeo)).isEmpty();
        assertThat(UserClient.refusal(parley.xmpp(), romeo)).isEqualTo("not-authorized");
        told(parley, romeo, "account.locked", "account locked");
        parley.admin().unlock(romeo);
        UserClient.signIn(parley.xmpp(), romeo).close();
    }

    @Test
    @Rule("A7-05")
    void removalShouldEndTheStreamAndSaySo(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        try (var client = UserClient.signIn(parley.xmpp(), romeo)) {
            parley.admin().remove(romeo);
            assertThat(client.awaitEnd()).isEqualTo("not-authorized");
        }
        assertThat(UserClient.refusal(parley.xmpp(), romeo)).isEqualTo("not-authorized");
        told(parley, romeo, "account.removed", "account removed");
        assertThat(parley.admin()
                        .request("POST", "accounts", Map.of("username", romeo.user(), "password", "somebody-else"))
                        .statusCode())
                .as("nobody inherits the name")
                .isEqualTo(409);
    }

    @Test
    @Rule("A7-05")
    void newPasswordShouldEndWhatTheOldOneOpened(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        try (var client = UserClient.signIn(parley.xmpp(), romeo)) {
            parley.admin().changePassword(romeo, "another-secret");
            assertThat(client.awaitEnd()).isEqualTo("not-authorized");
        }
        assertThat(UserClient.refusal(parley.xmpp(), romeo)).isEqualTo("not-authorized");
        told(parley, romeo, "account.password-changed", "password changed");
        UserClient.signInScram(parley.xmpp(), new Account(romeo.user(), romeo.domain(), "another-secret"))
                .close();
    }

    @Test
    void administratorShouldEndOneSessionOfSeveral(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        try (var phone = UserClient.signIn(parley.xmpp(), romeo, "phone")) {
            var ofPhone = parley.admin().sessions(romeo).get(0).path("id").asText();
            try (var desk = UserClient.signIn(parley.xmpp(), romeo, "desk")) {
                parley.admin().delete("sessions/" + ofPhone);
                assertThat(phone.awaitEnd()).isEqualTo("not-authorized");
                desk.ping();
                assertThat(parley.admin().sessions(romeo)).hasSize(1);
            }
        }
    }

    @Test
    @Spec("RFC 5802 §5.1")
    void unknownNameShouldGetAChallengeLikeAnyOther(Parley parley) {
        var romeo = parley.admin().newAccount("romeo");
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.open(Parley.DOMAIN);
            assertThat(client.refusedPlain("nobody-at-all", "guess"))
                    .isEqualTo(client.refusedPlain(romeo.user(), "guess"))
                    .isEqualTo("not-authorized");
        }
    }

    private static void told(Parley parley, Account who, String action, String reason) {
        assertThat(parley.admin().audit("subject=" + who.jid()))
                .anySatisfy(entry -> {
                    assertThat(entry.path("action").asText()).isEqualTo(action);
                    assertThat(entry.path("actor").asText())
                            .isEqualTo(parley.administrator().jid());
                })
                .anySatisfy(entry -> {
                    assertThat(entry.path("action").asText()).isEqualTo("session.ended");
                    assertThat(entry.path("details").path("reason").asText()).isEqualTo(reason);
                });
    }
}
