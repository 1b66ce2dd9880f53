package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Http;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** Tickets in the words of OAuth, for clients that others wrote. */
@ExtendWith(ParleyExtension.class)
class OAuthKeysIT {

    @Test
    @Spec("RFC 7662 §2.2")
    void introspectionShouldTellOfALiveTicket(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var answer = api.postForm(
                "oauth2/introspect",
                Map.of("token", ticket.authorizationKey(), "token_type_hint", "access_token"),
                orders);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var facts = Http.json(answer);
        assertThat(facts.path("active").asBoolean()).isTrue();
        assertThat(facts.path("sub").asText()).isEqualTo(ticket.userId());
        assertThat(facts.path("aud").asText()).isEqualTo(orders.identifier());
        assertThat(facts.path("client_id").asText()).isEqualTo(orders.identifier());
        assertThat(facts.path("exp").asLong() - facts.path("iat").asLong()).isEqualTo(900);
        assertThat(facts.has("username")).as("nothing else of the person").isFalse();

        for (var dead : new String[] {ticket.refreshKey(), MadeUpKey.authorization(), "nonsense"}) {
            assertThat(api.postForm("oauth2/introspect", Map.of("token", dead), orders)
                            .body())
                    .isEqualTo("{\"active\":false}");
        }
    }

    @Test
    @Rule("A4-13")
    @Spec({"RFC 7662 §2.3", "RFC 6749 §5.2"})
    void strangersAndBadRequestsShouldBeToldInTheWordsOfOAuth(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        for (var path : new String[] {"oauth2/introspect", "oauth2/revoke"}) {
            var stranger = api.postForm(path, Map.of("token", ticket.authorizationKey()), null);
            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(stranger.body()).isEqualTo("{\"error\":\"invalid_client\"}");
            assertThat(stranger.headers().firstValue("WWW-Authenticate")).isPresent();
            for (var form : new String[] {"", "tokn=x", "token=", "token=a&token=b"}) {
                var answer = api.postRaw(
                        path,
                        form,
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Authorization",
                                orders.authorization()));
                assertThat(answer.statusCode()).as(path + " " + form).isEqualTo(400);
                assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
            }
            assertThat(api.post(path, ticket.shown(), Map.of("Authorization", orders.authorization()))
                            .statusCode())
                    .as("JSON")
                    .isEqualTo(400);
        }
        assertThat(api.valid(ticket, orders)).isTrue();
    }

    @Test
    @Spec("RFC 7009 §2.1")
    void resourceServerShouldGiveUpATicketOfItsOwnOnly(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var travel = parley.admin().newResourceServer("travel");
        var romeo = parley.admin().newAccount("romeo");
        var ticket = api.authenticate(romeo, orders);
        var form = Map.of("token", ticket.authorizationKey());
        assertThat(api.postForm("oauth2/revoke", form, travel).statusCode()).isEqualTo(200);
        assertThat(api.valid(ticket, orders)).isTrue();
        assertThat(api.postForm("oauth2/revoke", form, orders).statusCode()).isEqualTo(200);
        assertThat(api.valid(ticket, orders)).isFalse();
        assertThat(api.postForm("oauth2/revoke", form, orders).statusCode())
                .as("again")
                .isEqualTo(200);
        assertThat(parley.admin().sessions(romeo)).isEmpty();
    }
}
