package org.parley.it.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.Account;
import org.parley.it.Patience;
import org.parley.it.partner.PartnerSite;
import org.parley.it.partner.PartnerSite.Behaviour;
import org.parley.it.partner.PartnerSiteExtension;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;
import org.parley.it.xmpp.UserClient;
import org.parley.it.xmpp.XmppClient;
import org.w3c.dom.Element;

/** A sick website costs its own members only, by the default bounds. */
@ExtendWith({ParleyExtension.class, PartnerSiteExtension.class})
class ConnectorBoundsIT {
    /** Of 48 for all websites: a third of what is free. */
    private static final int FIRST_SHARE = 12;

    private static final int SECOND_SHARE = 9;
    private static final int BREAKER_CALLS = 10;

    /** Each fails once only: whoever fails often is throttled, which is not the matter here. */
    private static final AtomicInteger NOBODIES = new AtomicInteger();

    @Test
    void silentSitesShouldNotKeepTheMembersOfAnotherWaiting(
            Parley parley, PartnerSite silent, PartnerSite alsoSilent, PartnerSite healthy) {
        parley.admin().authorize(healthy);
        var alice = healthy.newMember("alice");
        healthy.contacts(alice, PartnerSite.Contact.of(healthy.newMember("bob")));
        var waiting = new ArrayList<XmppClient>();
        var answers = new ArrayList<CompletableFuture<Element>>();
        try {
            for (var site : List.of(silent, alsoSilent)) {
                int share = site == silent ? FIRST_SHARE : SECOND_SHARE;
                parley.admin().authorize(site, Map.of("readTimeout", "PT30S"));
                site.behave("verify", Behaviour.SILENT);
                for (int i = 0; i < share; i++) {
                    var client = XmppClient.connect(parley.xmpp());
                    waiting.add(client);
                    client.open(site.identifier());
                    client.tryPlain("member-" + i, "guess");
                    answers.add(client.awaiting(any -> true));
                }
                Patience.until(
                        "all calls to a silent site are under way",
                        () -> site.requests("verify").size() == share);
            }

            try (var client = UserClient.signIn(parley.xmpp(), alice)) {
                client.awaitContacts("bob", contacts -> !contacts.isEmpty());
            }
            assertThat(refusal(parley, silent)).as("one too many").isEqualTo("temporary-auth-failure");
            assertThat(silent.requests("verify")).hasSize(FIRST_SHARE);
            assertThat(answers).as("still waiting").noneMatch(CompletableFuture::isDone);
        } finally {
            silent.behave("verify", Behaviour.NORMAL);
            alsoSilent.behave("verify", Behaviour.NORMAL);
            waiting.forEach(XmppClient::close);
        }
    }

    @Test
    void siteThatKeepsFailingShouldBeLeftAloneUntilItIsSeenToWork(Parley parley, PartnerSite site) {
        var website = parley.admin().authorize(site);
        var alice = site.newMember("alice");
        site.behave("verify", Behaviour.ERROR500);
        IntStream.range(0, BREAKER_CALLS).forEach(i -> refusal(parley, site));
        assertThat(site.requests("verify")).hasSize(BREAKER_CALLS);
        assertThat(refusal(parley, site)).isEqualTo("temporary-auth-failure");
        assertThat(site.requests("verify")).as("left alone").hasSize(BREAKER_CALLS);

        site.behave("verify", Behaviour.NORMAL);
        assertThat(website.test().path("passed").asBoolean()).isTrue();
        UserClient.signIn(parley.xmpp(), alice).close();
    }

    /** Saying no is no illness: members who mistype lock nobody out. */
    @Test
    void refusalsShouldNotCountAsFailures(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var alice = site.newMember("alice");
        IntStream.range(0, BREAKER_CALLS * 2)
                .forEach(i -> assertThat(refusal(parley, site)).isEqualTo("not-authorized"));
        UserClient.signIn(parley.xmpp(), alice).close();
    }

    @Test
    void siteWhoseContactsFailShouldStillJudgePasswords(Parley parley, PartnerSite site) {
        parley.admin().authorize(site);
        var people = IntStream.range(0, BREAKER_CALLS + 2)
                .mapToObj(i -> site.newMember("member-" + i))
                .toList();
        site.behave("contacts", Behaviour.ERROR500);
        for (Account member : people) {
            try (var client = UserClient.signIn(parley.xmpp(), member)) {
                client.awaitMessage("a notice", message -> message.getBody() != null);
            }
        }
        assertThat(site.requests("verify")).hasSize(people.size());
        assertThat(site.requests("contacts")).hasSizeLessThan(people.size());
    }

    private static String refusal(Parley parley, PartnerSite site) {
        try (var client = XmppClient.connect(parley.xmpp())) {
            client.open(site.identifier());
            return client.refusedPlain("nobody-" + NOBODIES.incrementAndGet(), "guess");
        }
    }
}
