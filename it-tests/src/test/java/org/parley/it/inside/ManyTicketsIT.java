package org.parley.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.it.inside.BesideParley.bean;

import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.parley.it.Patience;
import org.parley.it.Rule;
import org.parley.resource.ResourceServer;
import org.parley.resource.ResourceServerService;
import org.parley.session.OpenSession;
import org.parley.session.SessionKind;
import org.parley.session.SessionQuery;
import org.parley.session.SessionService;
import org.parley.token.IssueTokens;
import org.parley.token.IssuedTokens;
import org.parley.token.TokenKind;
import org.parley.token.TokenService;

/** More tickets than are ended one by one. */
@Inside
class ManyTicketsIT {
    private static final int MANY = 520;

    @Deployment
    public static WebArchive besideParley() {
        return BesideParley.archive();
    }

    @Test
    @Rule({"A4-19", "A7-04", "A7-05"})
    void allTicketsOfAServerShouldEndAtOnceAndTheirSessionsSoonAfter() throws Exception {
        var server = SomeTickets.server();
        var who = SomeTickets.who(SomeTickets.account());
        IssuedTokens first = null;
        IssuedTokens last = null;
        for (int i = 0; i < MANY; i++) {
            last = ticket(who, server);
            first = first == null ? last : first;
        }
        assertThat(SomeTickets.verify(first, server)).contains("\"valid\":true");
        assertThat(SomeTickets.verify(last, server)).contains("\"valid\":true");

        bean(ResourceServerService.class).suspend(server.id(), Some.TESTER);
        bean(ResourceServerService.class).resume(server.id(), Some.TESTER);
        assertThat(SomeTickets.verify(first, server)).isEqualTo("{\"valid\":false}");
        assertThat(SomeTickets.verify(last, server)).isEqualTo("{\"valid\":false}");
        assertThat(bean(TokenService.class).count(TokenKind.TICKET, who, server.audience()))
                .isZero();
        assertThat(Some.recorded("token.many-ended", server.audience())).isEqualTo(1);
        var sessions = bean(SessionService.class);
        Patience.until(
                "their sessions have ended",
                () -> sessions.list(SessionQuery.open(who, 1)).items().isEmpty());
    }

    /** Without the bound that a person's tickets for one server have. */
    private static IssuedTokens ticket(String who, ResourceServer server) {
        var session = bean(SessionService.class)
                .open(new OpenSession(who, SessionKind.TICKET, null, null, server.identifier(), null));
        return bean(TokenService.class)
                .issue(new IssueTokens(
                        TokenKind.TICKET,
                        session.id(),
                        who,
                        SomeTickets.subject(who),
                        server.audience(),
                        Set.of(),
                        SomeTickets.LIFE,
                        SomeTickets.LIFE,
                        Map.of("resourceServer", server.identifier()),
                        null));
    }
}
