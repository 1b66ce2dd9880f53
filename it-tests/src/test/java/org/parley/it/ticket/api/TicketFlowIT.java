package org.parley.it.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Http;
import org.parley.it.Rule;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSite.Behaviour;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** The way of a ticket, and every way in which it is not one. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class TicketFlowIT {

    @Test
    @Rule({"A4-01", "A4-04"})
    void newcomerShouldRegisterAndGetATicketOfThreeParts(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var name = "newcomer-" + UUID.randomUUID();
        assertThat(api.tryAuthenticate(name, "not registered yet", orders.identifier())
                        .statusCode())
                .isEqualTo(401);
        var registered = api.post("api/v1/accounts", Map.of("userName", name, "password", "a password of mine"));
        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(Http.json(registered).path("userName").asText()).isEqualTo(name);

        var answer = Http.json(api.tryAuthenticate(name, "a password of mine", orders.identifier()));
        assertThat(answer.path("resourceServer").asText()).isEqualTo(orders.identifier());
        assertThat(answer.path("ticket").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("userId", "authorizationKey", "refreshKey");
        assertThat(answer.path("expiresIn").asInt()).isEqualTo(900);
        assertThat(answer.path("refreshExpiresIn").asInt()).isEqualTo(30 * 24 * 3600);
        var ticket = Ticket.of(answer);
        assertThat(ticket.userId()).matches("u_[a-z2-7]{26}").doesNotContain(name);
        assertThat(ticket.authorizationKey()).matches("ply_ta_[0-9a-f]{32}[0-9A-Za-z]{36}");
        assertThat(ticket.refreshKey()).matches("ply_tr_[0-9A-Za-z]{58}");

        var verdict = api.verify(ticket, orders);
        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(verdict.path("userId").asText()).isEqualTo(ticket.userId());
        assertThat(verdict.path("expiresIn").asInt()).isBetween(800, 900);
    }

    @Test
    @Rule("A4-06")
    void alteredKeyShouldNotBeValid(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var key = ticket.authorizationKey();
        for (var altered : new String[] {
            MadeUpKey.altered(key), key.substring(0, 20) + "_" + key.substring(21), key + "x", key.substring(1), "", "x"
        }) {
            assertThat(api.verify(Map.of("userId", ticket.userId(), "authorizationKey", altered), orders))
                    .hasToString("{\"valid\":false}");
        }
        assertThat(api.valid(ticket, orders)).isTrue();
    }

    @Test
    @Rule("A4-07")
    void refreshShouldGiveTwoNewKeysAndTheSameUserId(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var first = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var second = api.refresh(first);
        assertThat(second.userId()).isEqualTo(first.userId());
        assertThat(second.resourceServer()).isEqualTo(orders.identifier());
        assertThat(second.authorizationKey()).isNotEqualTo(first.authorizationKey());
        assertThat(second.refreshKey()).isNotEqualTo(first.refreshKey());
        assertThat(api.valid(second, orders)).isTrue();
        var third = api.refresh(second);
        assertThat(api.valid(third, orders)).isTrue();
    }

    @Test
    @Rule("A4-08")
    void authenticatingAgainShouldWorkBesideTheOldTicket(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var romeo = parley.admin().newAccount("romeo");
        var first = api.authenticate(romeo, orders);
        var second = api.authenticate(romeo, orders);
        assertThat(second.userId()).isEqualTo(first.userId());
        assertThat(second.authorizationKey()).isNotEqualTo(first.authorizationKey());
        assertThat(api.valid(second, orders)).isTrue();
    }

    @Test
    @Rule("A4-09")
    void badRefreshKeyShouldBeRefusedAlikeWhateverIsWrong(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var payroll = parley.admin().newResourceServer("payroll");
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var other = api.authenticate(parley.admin().newAccount("juliet"), orders);
        var bad = new Ticket[] {
            new Ticket(orders.identifier(), ticket.userId(), "", MadeUpKey.refresh()),
            new Ticket(orders.identifier(), ticket.userId(), "", ticket.refreshKey() + "x"),
            new Ticket(orders.identifier(), ticket.userId(), "", ticket.authorizationKey()),
            new Ticket(orders.identifier(), "nobody", "", ticket.refreshKey()),
            new Ticket(orders.identifier(), other.userId(), "", ticket.refreshKey()),
            new Ticket(payroll.identifier(), ticket.userId(), "", ticket.refreshKey()),
            new Ticket("unheard-of", ticket.userId(), "", ticket.refreshKey())
        };
        for (var wrong : bad) {
            var answer = api.tryRefresh(wrong);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(Http.json(answer).path("code").asText()).isEqualTo("ticket/refused");
            assertThat(answer.body()).doesNotContain(ticket.refreshKey());
        }
        assertThat(api.valid(ticket, orders))
                .as("none of this touches the ticket")
                .isTrue();
        assertThat(api.valid(api.refresh(ticket), orders)).isTrue();
    }

    @Test
    @Rule("A4-10")
    void replacedKeysShouldFailAndTheReplacedRefreshKeyShouldEndTheTicket(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var romeo = parley.admin().newAccount("romeo");
        var first = api.authenticate(romeo, orders);
        var second = api.refresh(first);
        assertThat(api.valid(first, orders)).as("the old authorization key").isFalse();
        var third = api.refresh(second);
        assertThat(api.valid(third, orders)).isTrue();

        assertThat(api.tryRefresh(first).statusCode()).as("two generations old").isEqualTo(401);
        assertThat(api.valid(third, orders)).as("the family has ended").isFalse();
        assertThat(api.tryRefresh(third).statusCode()).isEqualTo(401);
        assertThat(parley.admin().audit("action=ticket.reused&subject=" + romeo.jid()))
                .hasSize(1);
        assertThat(parley.admin().sessions(romeo)).isEmpty();
    }

    @Test
    @Rule("A4-11")
    void ticketOfOneServerShouldNotBeValidForAnother(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var payroll = parley.admin().newResourceServer("payroll");
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        assertThat(api.valid(ticket, payroll)).isFalse();
        assertThat(api.valid(ticket, orders)).isTrue();
        assertThat(api.postForm("oauth2/introspect", Map.of("token", ticket.authorizationKey()), payroll)
                        .body())
                .isEqualTo("{\"active\":false}");
    }

    @Test
    @Rule("A4-12")
    void keyOfOnePersonShouldNotBeValidWithTheUserIdOfAnother(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var romeos = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var juliets = api.authenticate(parley.admin().newAccount("juliet"), orders);
        assertThat(api.verify(
                        Map.of("userId", juliets.userId(), "authorizationKey", romeos.authorizationKey()), orders))
                .hasToString("{\"valid\":false}");
        assertThat(api.valid(romeos, orders)).isTrue();
    }

    @Test
    @Rule("A4-13")
    void strangerShouldGetNoVerdict(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var ticket = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var strangers = new String[] {
            null,
            orders.authorization("ply_rs_wrong"),
            orders.authorization("").replace("Basic ", "Bearer "),
            "Basic bm9ib2R5Om5vdGhpbmc=",
            "Basic ???",
            "Ticket " + ticket.userId() + ":" + ticket.authorizationKey()
        };
        for (var path : new String[] {"verify", "verify-batch"}) {
            for (var stranger : strangers) {
                var answer = api.post(
                        "api/v1/tickets/" + path,
                        ticket.shown(),
                        stranger == null ? Map.of() : Map.of("Authorization", stranger));
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm="));
                assertThat(answer.body()).contains("ticket/caller-refused").doesNotContain("valid\":");
            }
        }
    }

    @Test
    @Rule("A4-16")
    void oneAccountShouldHaveOneUserIdAtTwoServers(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var travel = parley.admin().newResourceServer("travel");
        var romeo = parley.admin().newAccount("romeo");
        var one = api.authenticate(romeo, orders);
        var other = api.authenticate(romeo, travel);
        assertThat(other.userId()).isEqualTo(one.userId());
        assertThat(other.authorizationKey()).isNotEqualTo(one.authorizationKey());
        assertThat(api.valid(one, orders)).isTrue();
        assertThat(api.valid(other, travel)).isTrue();
    }

    @Test
    @Rule("A4-16")
    void serverThatKnowsPeopleByOpenIdsShouldGetItsOwn(Parley parley) {
        var api = new TicketApi(parley);
        var romeo = parley.admin().newAccount("romeo");
        var health = parley.admin().newResourceServer("health", Map.of("subject", "OPEN_ID"));
        var sports = parley.admin().newResourceServer("sports", Map.of("subject", "OPEN_ID"));
        var first = api.authenticate(romeo, health);
        assertThat(first.userId()).matches("o_[a-z2-7]{26}");
        assertThat(api.authenticate(romeo, health).userId()).isEqualTo(first.userId());
        assertThat(api.authenticate(romeo, sports).userId()).isNotEqualTo(first.userId());
        assertThat(api.valid(api.refresh(first), health)).isTrue();
    }

    @Test
    void unknownNameAndWrongPasswordShouldBeAnsweredAlike(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var romeo = parley.admin().newAccount("romeo");
        var wrong = api.tryAuthenticate(romeo.user(), "wrong", orders.identifier());
        var unknown = api.tryAuthenticate("nobody-" + UUID.randomUUID(), "wrong", orders.identifier());
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(Http.json(wrong).path("title")).isEqualTo(Http.json(unknown).path("title"));
        assertThat(Http.json(wrong).path("code").asText()).isEqualTo("signin/bad-credentials");
        var nowhere = api.tryAuthenticate(romeo.user(), romeo.password(), "unheard-of");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("ticket/unknown-resource-server");
    }

    @Test
    void memberOfAWebsiteShouldGetATicketByTheWebsitesVerdict(Parley parley, PartnerSite site) {
        var api = new TicketApi(parley);
        parley.admin().authorize(site);
        var orders = parley.admin().newResourceServer("orders");
        var alice = site.newMember("alice");
        var ticket = api.authenticate(alice.jid(), alice.password(), orders);
        assertThat(api.valid(ticket, orders)).isTrue();
        assertThat(api.tryAuthenticate(alice.jid(), "wrong", orders.identifier())
                        .statusCode())
                .isEqualTo(401);
        site.behave("verify", Behaviour.GARBAGE);
        var silent = api.tryAuthenticate(alice.jid(), alice.password(), orders.identifier());
        assertThat(silent.statusCode()).isEqualTo(503);
        assertThat(silent.body()).contains("signin/unavailable");
        site.behave("verify", Behaviour.NORMAL);
    }

    @Test
    void batchShouldBeAnsweredInOrder(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var one = api.authenticate(parley.admin().newAccount("romeo"), orders);
        var two = api.authenticate(parley.admin().newAccount("juliet"), orders);
        var answer = api.post(
                "api/v1/tickets/verify-batch",
                Map.of(
                        "tickets",
                        List.of(
                                one.shown(),
                                Map.of("userId", one.userId(), "authorizationKey", MadeUpKey.authorization()),
                                two.shown())),
                Map.of("Authorization", orders.authorization()));
        assertThat(answer.statusCode()).isEqualTo(200);
        var results = Http.json(answer).path("results");
        assertThat(results).hasSize(3);
        assertThat(results.get(0).path("userId").asText()).isEqualTo(one.userId());
        assertThat(results.get(1)).hasToString("{\"valid\":false}");
        assertThat(results.get(2).path("userId").asText()).isEqualTo(two.userId());
    }

    @Test
    void ownTicketsShouldBeListedAndEndedByTheirHolder(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var travel = parley.admin().newResourceServer("travel");
        var romeo = parley.admin().newAccount("romeo");
        var mine = api.authenticate(romeo, orders);
        var lost = api.authenticate(romeo, travel);
        var stranger = api.authenticate(parley.admin().newAccount("tybalt"), orders);

        var items = Http.json(api.post("api/v1/tickets/list", mine.held())).path("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("resourceServer").asText()).isEqualTo(travel.identifier());
        assertThat(items.get(0).path("current").asBoolean()).isFalse();
        assertThat(items.get(1).path("current").asBoolean()).isTrue();
        assertThat(items.toString()).doesNotContain("ply_");
        var id = items.get(0).path("id").asText();

        assertThat(end(api, stranger, id)).as("somebody else's").isEqualTo(404);
        assertThat(api.valid(lost, travel)).isTrue();
        assertThat(end(api, mine, id)).isEqualTo(204);
        assertThat(api.valid(lost, travel)).isFalse();
        assertThat(api.valid(mine, orders)).isTrue();
        assertThat(end(api, mine, id)).as("it is gone").isEqualTo(404);
        var asked =
                api.post("api/v1/tickets/list", Map.of("userId", mine.userId(), "refreshKey", mine.authorizationKey()));
        assertThat(asked.statusCode())
                .as("an authorization key proves nothing here")
                .isEqualTo(401);
    }

    private static int end(TicketApi api, Ticket holder, String ticket) {
        return api.post(
                        "api/v1/tickets/end",
                        Map.of("userId", holder.userId(), "refreshKey", holder.refreshKey(), "ticket", ticket))
                .statusCode();
    }

    @Test
    void ticketsOfOnePersonForOneServerShouldBeBounded(Parley parley) {
        var api = new TicketApi(parley);
        var orders = parley.admin().newResourceServer("orders");
        var romeo = parley.admin().newAccount("romeo");
        var oldest = api.authenticate(romeo, orders);
        for (int i = 0; i < 19; i++) {
            api.authenticate(romeo, orders);
        }
        assertThat(api.valid(oldest, orders)).isTrue();
        var newest = api.authenticate(romeo, orders);
        assertThat(api.valid(oldest, orders)).isFalse();
        assertThat(api.valid(newest, orders)).isTrue();
    }
}
