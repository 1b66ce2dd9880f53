package org.parley.it.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Rule;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.partner.SignedRequest;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;

@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class NotifyIT {
    private static final String POSTINGS_CHANGED = "{\"action\":\"notify\",\"changed\":[\"postings\"]}";

    @Test
    @Rule("A5-04")
    void changedContactsShouldArriveWithoutANewSignIn(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        var carol = site.newMember("carol");
        site.contacts(alice, PartnerSite.Contact.of(bob));
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("bob", contacts -> contacts.containsKey(bob.jid()));
            site.contacts(alice, PartnerSite.Contact.of(carol));
            assertThat(site.notify(List.of("contacts"), alice)).isEqualTo(202);
            client.awaitContacts(
                    "carol instead of bob",
                    contacts -> contacts.containsKey(carol.jid()) && !contacts.containsKey(bob.jid()));

            site.contacts(alice, PartnerSite.Contact.of(bob), PartnerSite.Contact.of(carol));
            assertThat(site.notify(List.of("contacts"))).as("of everybody").isEqualTo(202);
            client.awaitContacts("both", contacts -> contacts.size() == 2);
        }
    }

    @Test
    void contactsOfWhoIsAwayShouldNotBeAskedFor(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var bob = site.newMember("bob");
        site.contacts(alice, PartnerSite.Contact.of(bob));
        site.contacts(bob, PartnerSite.Contact.of(alice));
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            client.awaitContacts("bob", contacts -> !contacts.isEmpty());
            site.forgetRequests();
            site.contacts(alice);
            site.notify(List.of("contacts"), alice, bob);
            client.awaitContacts("nobody", contacts -> contacts.isEmpty());
        }
        assertThat(site.requests("contacts"))
                .extracting(PartnerSite.SeenRequest::userName)
                .containsExactly("alice");
    }

    @Test
    void onlyTheSiteItselfShouldBeHeard(Parley parley, PartnerSite site, PartnerSite other) {
        parley.admin().authorize(site);
        parley.admin().authorize(other);
        var door = door(parley, site.identifier());
        var good = SignedRequest.of(POSTINGS_CHANGED, site.secret());

        refused(good.withSignature(null).send(door), 401, "website/notice-not-genuine");
        refused(good.signedWith(other.secret()).send(door), 401, "website/notice-not-genuine");
        refused(good.withBody(POSTINGS_CHANGED + " ").send(door), 401, "website/notice-not-genuine");
        refused(good.send(door(parley, other.identifier())), 401, "website/notice-not-genuine");
        refused(good.send(door(parley, "nowhere.localhost")), 404, "website/unknown");
        refused(
                SignedRequest.of("{\"action\":\"verify\",\"changed\":[\"postings\"]}", site.secret())
                        .send(door),
                400,
                "website/bad-notice");
        assertThat(site.requests()).isEmpty();
        assertThat(good.send(door).statusCode()).isEqualTo(202);
    }

    @Test
    void noticeOfASuspendedWebsiteShouldBeRefused(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        website.suspend();
        assertThat(site.notify(List.of("postings"))).isEqualTo(404);
    }

    @Test
    void repeatedNoticeShouldCauseNothing(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        var notice = SignedRequest.of(POSTINGS_CHANGED, site.secret());
        try (var client = UserClient.signIn(parley.xmpp(), alice)) {
            var first = site.publish(alice, "First", "one");
            assertThat(notice.send(door(parley, site.identifier())).statusCode())
                    .isEqualTo(202);
            client.awaitPosting(first);
            var asked = site.requests("postings").size();

            var second = site.publish(alice, "Second", "two");
            assertThat(notice.send(door(parley, site.identifier())).statusCode())
                    .as("again")
                    .isEqualTo(202);
            assertThat(site.requests("postings")).hasSize(asked);
            assertThat(site.notify(List.of("postings"))).isEqualTo(202);
            client.awaitPosting(second);
        }
    }

    @Test
    @Rule("A7-03")
    void noticeFromAnotherTimeShouldBeRefused(Parley parley, PartnerSite site) throws Exception {
        parley.admin().authorize(site);
        var door = door(parley, site.identifier());
        var now = Instant.now();
        for (var time : List.of(now.minus(Duration.ofMinutes(6)), now.plus(Duration.ofMinutes(6)))) {
            refused(
                    SignedRequest.at(time, POSTINGS_CHANGED, site.secret()).send(door),
                    401,
                    "website/notice-not-genuine");
        }
        var notice = SignedRequest.at(now.plus(Duration.ofMinutes(6)), POSTINGS_CHANGED, site.secret());
        parley.later(
                Duration.ofMinutes(6),
                () -> assertThat(notice.send(door).statusCode()).isEqualTo(202));
    }

    @Test
    void tooManyNoticesShouldBeRefusedUntilLater(Parley parley, PartnerSite site, PartnerSite other) {
        parley.admin().authorize(site);
        parley.admin().authorize(other);
        var door = door(parley, site.identifier());
        HttpResponse<String> answer;
        int taken = -1;
        do {
            taken++;
            answer = SignedRequest.of(POSTINGS_CHANGED, site.secret()).send(door);
        } while (answer.statusCode() == 202 && taken < 1_000);
        assertThat(taken).isGreaterThanOrEqualTo(60);
        refused(answer, 429, "website/too-many-notices");
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(other.notify(List.of("postings"))).as("another site").isEqualTo(202);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static URI door(Parley parley, String identifier) {
        return parley.http("/api/v1/websites/" + identifier + "/notify");
    }
}
