package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.XmppClient;

/** What ends by itself does so by the server's clock, which a test moves instead of waiting. */
@ExtendWith(ParleyExtension.class)
class ClockIT {
    private static final String TIMED_OUT =
            "<stream:error><connection-timeout xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>";

    @Test
    @Rule("A7-03")
    @Spec("RFC 6120 §4.9.3.4")
    void streamWithoutASignInShouldEnd(Parley parley) throws Exception {
        try (var silent = XmppClient.connect(parley.xmpp());
                var hesitating = XmppClient.connect(parley.xmpp())) {
            hesitating.open(Parley.DOMAIN);
            parley.later(Duration.ofSeconds(70), () -> {
                silent.await(TIMED_OUT);
                hesitating.await(TIMED_OUT);
            });
        }
    }

    /** Long silence is fine as long as somebody is there: the socket's own ping asks. */
    @Test
    @Rule("A7-03")
    void idleClientThatAnswersShouldStay(Parley parley) throws Exception {
        var romeo = parley.admin().newAccount("romeo");
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.signInPlain(romeo.domain(), romeo.user(), romeo.password()).bind("it");
            for (int minutes = 5; minutes <= 15; minutes += 5) {
                parley.later(Duration.ofMinutes(minutes), client::ping);
            }
            assertThat(client.isOpen()).isTrue();
        }
    }
}
