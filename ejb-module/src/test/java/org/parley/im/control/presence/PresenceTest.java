package org.parley.im.control.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.desk.FakeServices;
import org.parley.im.control.fake.FakeEvent;
import org.parley.im.control.fake.FakeResource;
import org.parley.im.control.fake.Xml;
import org.parley.im.control.log.Mailboxes;
import org.parley.im.control.roster.Action;
import org.parley.im.control.roster.ItemSet;
import org.parley.im.control.roster.RosterService;
import org.parley.im.control.roster.SiteRosterService;
import org.parley.im.control.roster.SomeRosters;
import org.parley.im.control.routing.FakeDomains;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.ResourceBound;
import org.parley.im.control.session.ResourceLeft;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.control.stanza.StanzaRefused;
import org.parley.im.control.xml.Element;
import org.parley.im.control.xml.StoredXml;
import org.parley.website.Contact;
import org.parley.website.ContactBook;
import org.parley.website.ContactsFetched;
import org.parley.website.ContactsUnavailable;
import org.parley.website.MemberFeeds;

/** RFC 6121 sections 3 and 4, and the contacts of a website, seen from the clients. */
class PresenceTest {
    private final SomeRosters some = new SomeRosters();
    private final FakeServices services = new FakeServices();
    private final RosterService rosters = some.service();
    private final SiteRosterService sites = some.siteService();
    private final Resources resources = new Resources();
    private final Standings standings = new Standings();
    private final Presences presences = new Presences();
    private final Availability availability = new Availability();
    private final PresenceRouting routing = new PresenceRouting();
    private final SubscriptionRouting subscriptions = new SubscriptionRouting();
    private final SiteContacts siteContacts = new SiteContacts();
    private final Visibility visibility = new Visibility();
    private final List<String> mailboxCalls = new ArrayList<>();
    private final List<String> feeds = new ArrayList<>();

    private Runnable meanwhile = () -> {};
    private FakeResource alice;
    private FakeResource phone;
    private FakeResource bob;

    @BeforeEach
    void wire() {
        var domains = FakeDomains.domains();
        presences.resources = resources;
        presences.rosters = rosters;
        presences.domains = domains;
        presences.standings = standings;
        presences.blocklists = some.blocklists();
        presences.services = services.presence();
        presences.settings = SomeRosters.SETTINGS;
        visibility.rosters = rosters;
        visibility.standings = standings;
        visibility.blocklists = some.blocklists();
        visibility.domains = domains;
        var pushes = new RosterPushes();
        pushes.resources = resources;
        pushes.rosters = rosters;
        pushes.ids = some.ids();
        var effects = new Effects();
        effects.resources = resources;
        effects.pushes = pushes;
        effects.presences = presences;
        var turns = new AccountTurns();
        subscriptions.rosters = rosters;
        subscriptions.turns = turns;
        subscriptions.effects = effects;
        subscriptions.domains = domains;
        subscriptions.services = services.domains();
        var notice = new ContactsNotice();
        notice.standings = standings;
        var first = new FirstPresence();
        first.rosters = rosters;
        first.presences = presences;
        first.standings = standings;
        first.notice = notice;
        first.blocklists = some.blocklists();
        first.stored = new StoredXml() {
            @Override
            public Element read(String xml) {
                return Xml.element(xml);
            }
        };
        routing.availability = availability;
        routing.presences = presences;
        routing.subscriptions = subscriptions;
        routing.visibility = visibility;
        routing.resources = resources;
        routing.domains = domains;
        routing.blocklists = some.blocklists();
        availability.presences = presences;
        availability.standings = standings;
        availability.shown = new FakeEvent<>(event -> {
            var now = meanwhile;
            meanwhile = () -> {};
            now.run();
            first.greet(event);
        });
        availability.mailboxes = new Mailboxes() {
            @Override
            public void available(Resource resource) {
                mailboxCalls.add("available " + resource.presence().priority());
            }

            @Override
            public void unavailable(Resource resource) {
                mailboxCalls.add("unavailable");
            }
        };
        siteContacts.rosters = sites;
        siteContacts.turns = turns;
        siteContacts.effects = effects;
        siteContacts.resources = resources;
        siteContacts.domains = domains;
        siteContacts.notice = notice;
        siteContacts.book = new ContactBook() {
            @Override
            public List<Contact> of(String domain, String userName) {
                return List.of();
            }
        };
        siteContacts.feeds = new MemberFeeds() {
            @Override
            public void signedIn(String domain, String userName) {
                feeds.add(userName + "@" + domain);
            }
        };
        alice = bound("alice@partner.example/desk");
        phone = bound("alice@partner.example/phone");
        bob = bound("bob@partner.example/desk");
    }

    private FakeResource bound(String address) {
        var resource = new FakeResource(address);
        resources.connect(resource, others -> true);
        standings.bound(new ResourceBound(resource));
        return resource;
    }

    private void says(FakeResource sender, String presence) {
        routing.accept(sender, sender.says(presence));
    }

    private void befriend(FakeResource one, FakeResource other) {
        for (var pair : List.of(List.of(one, other), List.of(other, one))) {
            BareJid user = pair.get(0).account();
            BareJid contact = pair.get(1).account();
            rosters.exchange(user, contact, Action.SUBSCRIBE, "<presence/>");
            rosters.exchange(contact, user, Action.SUBSCRIBED, null);
        }
    }

    private void forget(FakeResource... all) {
        for (var resource : all) {
            resource.received();
        }
    }

    @Test
    void initialPresenceShouldReachContactsAndOwnClientsAndBringTheirs() {
        befriend(alice, bob);
        says(bob, "<presence><show>away</show></presence>");
        says(phone, "<presence/>");
        forget(bob, phone);
        says(alice, "<presence><priority>5</priority></presence>");
        assertThat(bob.received())
                .singleElement()
                .asString()
                .contains("from=\"alice@partner.example/desk\"", "to=\"bob@partner.example\"", "<priority>5<");
        assertThat(phone.received()).singleElement().asString().contains("to=\"alice@partner.example\"");
        assertThat(alice.received())
                .anyMatch(xml -> xml.contains("from=\"alice@partner.example/desk\""))
                .anyMatch(xml -> xml.contains("from=\"alice@partner.example/phone\""))
                .anyMatch(xml -> xml.contains("from=\"bob@partner.example/desk\"") && xml.contains("away"))
                .hasSize(3);
        assertThat(mailboxCalls).endsWith("available 5");
    }

    @Test
    void twoWhoComeAtTheSameMomentShouldSeeEachOtherOnce() {
        befriend(alice, bob);
        meanwhile = () -> says(bob, "<presence><show>away</show></presence>");
        says(alice, "<presence/>");
        assertThat(alice.received())
                .filteredOn(xml -> xml.toString().contains("from=\"bob@partner.example/desk\""))
                .hasSize(1);
        assertThat(bob.received())
                .filteredOn(xml -> xml.toString().contains("from=\"alice@partner.example/desk\""))
                .hasSize(1);
    }

    @Test
    void whoComesBackShouldSeeAgainWhoIsThere() {
        befriend(alice, bob);
        meanwhile = () -> says(bob, "<presence/>");
        says(alice, "<presence/>");
        says(alice, "<presence type='unavailable'/>");
        forget(alice);
        says(alice, "<presence/>");
        assertThat(alice.received())
                .filteredOn(xml -> xml.toString().contains("from=\"bob@partner.example/desk\""))
                .hasSize(1);
    }

    @Test
    void presenceShouldNotReachThoseWithoutSubscription() {
        says(bob, "<presence/>");
        rosters.save(alice.account(), new ItemSet(bob.account(), "Bob", List.of(), false));
        forget(bob);
        says(alice, "<presence/>");
        assertThat(bob.received()).isEmpty();
        assertThat(alice.received()).hasSize(1);
    }

    @Test
    void presenceShouldNotCrossSitesThatDoNotTalk() {
        var sam = bound("sam@shy.example/desk");
        befriend(alice, sam);
        says(sam, "<presence/>");
        forget(sam);
        says(alice, "<presence/>");
        assertThat(sam.received()).isEmpty();
        assertThat(alice.received()).hasSize(1);
    }

    @Test
    void subsequentPresenceShouldNotProbeAgain() {
        befriend(alice, bob);
        says(bob, "<presence/>");
        says(alice, "<presence/>");
        forget(alice, bob);
        says(alice, "<presence><show>dnd</show></presence>");
        assertThat(bob.received()).singleElement().asString().contains("dnd");
        assertThat(alice.received()).singleElement().asString().contains("from=\"alice@partner.example/desk\"");
    }

    @Test
    void unavailableShouldReachThoseWhoSawIt() {
        befriend(alice, bob);
        says(bob, "<presence/>");
        says(alice, "<presence/>");
        forget(alice, bob);
        says(alice, "<presence type='unavailable'><status>bye</status></presence>");
        assertThat(bob.received()).singleElement().asString().contains("type=\"unavailable\"", "bye");
        assertThat(alice.received()).singleElement().asString().contains("type=\"unavailable\"");
        assertThat(mailboxCalls).endsWith("unavailable");
        availability.left(new ResourceLeft(alice));
        assertThat(bob.received()).isEmpty();
    }

    @Test
    void lostStreamShouldMakeTheResourceUnavailable() {
        befriend(alice, bob);
        says(bob, "<presence/>");
        says(alice, "<presence/>");
        forget(bob);
        resources.disconnect(alice);
        availability.left(new ResourceLeft(alice));
        assertThat(bob.received())
                .singleElement()
                .asString()
                .contains("from=\"alice@partner.example/desk\"", "type=\"unavailable\"");
        assertThat(mailboxCalls).endsWith("unavailable");
    }

    @Test
    void presenceAfterTheEndOfTheStreamShouldReachNobody() {
        befriend(alice, bob);
        says(bob, "<presence/>");
        forget(bob);
        resources.disconnect(alice);
        availability.left(new ResourceLeft(alice));
        says(alice, "<presence/>");
        assertThat(bob.received()).isEmpty();
        assertThat(mailboxCalls).endsWith("unavailable");
    }

    @Test
    void directedPresenceShouldEndWithTheStream() {
        says(bob, "<presence/>");
        says(alice, "<presence to='bob@partner.example'/>");
        assertThat(bob.received()).hasSize(2).last().asString().contains("to=\"bob@partner.example\"");
        assertThat(visibility.sees(bob.account(), alice)).isTrue();
        assertThat(visibility.sees(alice.account(), bob)).isFalse();
        availability.left(new ResourceLeft(alice));
        assertThat(bob.received()).singleElement().asString().contains("type=\"unavailable\"");
    }

    @Test
    void directedUnavailableShouldBeSentOnlyOnce() {
        says(alice, "<presence to='bob@partner.example/desk'/>");
        says(alice, "<presence type='unavailable' to='bob@partner.example/desk'/>");
        assertThat(bob.received()).hasSize(2);
        assertThat(visibility.sees(bob.account(), alice)).isFalse();
        availability.left(new ResourceLeft(alice));
        assertThat(bob.received()).isEmpty();
    }

    @Test
    void directedPresenceShouldBeLimited() {
        says(alice, "<presence to='a@partner.example'/>");
        says(alice, "<presence to='b@partner.example'/>");
        says(alice, "<presence to='b@partner.example'/>");
        assertThat(catchThrowableOfType(StanzaRefused.class, () -> says(alice, "<presence to='c@partner.example'/>"))
                        .error())
                .isEqualTo(StanzaError.POLICY_VIOLATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<presence><show>busy</show></presence>",
                "<presence><show>away</show><show>dnd</show></presence>",
                "<presence><priority>128</priority></presence>",
                "<presence><priority>-129</priority></presence>",
                "<presence><priority>high</priority></presence>",
                "<presence><priority/></presence>",
                "<presence type='available'/>",
                "<presence type='subscribe'/>",
                "<presence type='subscribe' to='alice@partner.example'/>",
            })
    void malformedPresenceShouldBeABadRequest(String presence) {
        assertThat(catchThrowableOfType(StanzaRefused.class, () -> says(alice, presence))
                        .error())
                .isEqualTo(StanzaError.BAD_REQUEST);
        assertThat(alice.presence().available()).isFalse();
    }

    @Test
    void negativePriorityShouldBeKept() {
        says(alice, "<presence><priority> -1 </priority></presence>");
        assertThat(alice.presence().priority()).isEqualTo(-1);
    }

    @Test
    void requestShouldBeDeliveredAtEachInitialPresenceUntilAnswered() {
        says(alice, "<presence type='subscribe' to='bob@partner.example/any'><status>Hi</status></presence>");
        assertThat(bob.received()).isEmpty();
        says(bob, "<presence/>");
        assertThat(bob.received())
                .anyMatch(xml -> xml.contains("type=\"subscribe\"")
                        && xml.contains("from=\"alice@partner.example\"")
                        && xml.contains("Hi"));
        says(bob, "<presence type='unavailable'/>");
        says(bob, "<presence/>");
        assertThat(bob.received()).anyMatch(xml -> xml.contains("type=\"subscribe\""));
        says(bob, "<presence type='unsubscribed' to='alice@partner.example'/>");
        says(bob, "<presence type='unavailable'/>");
        says(bob, "<presence/>");
        assertThat(bob.received()).noneMatch(xml -> xml.contains("type=\"subscribe\""));
    }

    @Test
    void approvalShouldPushBothRostersAndShowThePresence() {
        alice.becomeInterested();
        bob.becomeInterested();
        says(alice, "<presence/>");
        says(bob, "<presence/>");
        says(alice, "<presence type='subscribe' to='bob@partner.example'/>");
        assertThat(alice.received()).anyMatch(xml -> xml.contains("ask=\"subscribe\""));
        forget(bob);
        says(bob, "<presence type='subscribed' to='alice@partner.example'/>");
        assertThat(bob.received()).singleElement().asString().contains("subscription=\"from\"", "type=\"set\"");
        var received = alice.received();
        assertThat(received).hasSize(3);
        assertThat(received.get(0)).contains("type=\"subscribed\"", "from=\"bob@partner.example\"");
        assertThat(received.get(1)).contains("subscription=\"to\"");
        assertThat(received.get(2)).contains("from=\"bob@partner.example/desk\"");
    }

    @Test
    void withdrawnApprovalShouldHideThePresence() {
        befriend(alice, bob);
        says(alice, "<presence/>");
        says(bob, "<presence/>");
        forget(alice, bob);
        says(bob, "<presence type='unsubscribed' to='alice@partner.example'/>");
        assertThat(alice.received())
                .singleElement()
                .asString()
                .contains("from=\"bob@partner.example/desk\"", "type=\"unavailable\"");
        says(bob, "<presence><show>away</show></presence>");
        assertThat(alice.received()).isEmpty();
    }

    @Test
    void subscriptionAcrossSitesThatDoNotTalkShouldBeRefused() {
        assertThat(catchThrowableOfType(
                                StanzaRefused.class,
                                () -> says(alice, "<presence type='subscribe' to='sam@shy.example'/>"))
                        .error())
                .isEqualTo(StanzaError.SERVICE_UNAVAILABLE);
        assertThat(rosters.roster(alice.account()).entries()).isEmpty();
    }

    @Test
    void probeShouldTellOnlyTheEntitled() {
        says(bob, "<presence/>");
        says(alice, "<presence type='probe' to='bob@partner.example'/>");
        assertThat(alice.received()).singleElement().asString().contains("type=\"unsubscribed\"");
        befriend(alice, bob);
        says(alice, "<presence type='probe' to='bob@partner.example'/>");
        assertThat(alice.received()).singleElement().asString().contains("from=\"bob@partner.example/desk\"");
        says(bob, "<presence type='unavailable'/>");
        forget(alice);
        says(alice, "<presence type='probe' to='bob@partner.example'/>");
        assertThat(alice.received()).singleElement().asString().contains("type=\"unavailable\"");
    }

    @Test
    void signInOfAMemberShouldStartTheFeedsOfItsSite() {
        siteContacts.bound(new ResourceBound(alice));
        siteContacts.bound(new ResourceBound(bound("local@parley.example/desk")));
        assertThat(feeds).containsExactly("alice@partner.example");
    }

    @Test
    void contactsOfTheSiteShouldBePushedWithTheirPresence() {
        alice.becomeInterested();
        says(alice, "<presence/>");
        says(bob, "<presence/>");
        forget(alice, bob);
        siteContacts.fetched(new ContactsFetched(
                "partner.example",
                "alice",
                List.of(
                        new Contact("bob", "Bob Li", List.of("Team")),
                        new Contact("carol", "", List.of()),
                        new Contact("alice", "Me", List.of()),
                        new Contact("@", "No address", List.of()))));
        var received = alice.received();
        assertThat(received).hasSize(3);
        assertThat(received.get(0)).contains("jid=\"bob@partner.example\" name=\"Bob Li\" subscription=\"to\"");
        assertThat(received.get(1)).contains("<item jid=\"carol@partner.example\" subscription=\"to\"/>");
        assertThat(received.get(2)).contains("from=\"bob@partner.example/desk\"");
        assertThat(bob.received()).isEmpty();
        says(bob, "<presence><show>away</show></presence>");
        assertThat(alice.received()).singleElement().asString().contains("away");
    }

    @Test
    void onlyTheLastPushOfOneChangeShouldCarryTheVersion() {
        alice.becomeInterested();
        siteContacts.fetched(new ContactsFetched(
                "partner.example",
                "alice",
                List.of(new Contact("bob", "Bob", List.of()), new Contact("carol", "Carol", List.of()))));
        var version = "ver=\"" + rosters.roster(alice.account()).version() + "\"";
        var received = alice.received();
        assertThat(received.get(0)).doesNotContain(version);
        assertThat(received.get(1)).contains(version);
    }

    @Test
    void missingContactsShouldBeToldToEachClientOnceInBothLanguages() {
        says(alice, "<presence/>");
        forget(alice);
        siteContacts.unavailable(new ContactsUnavailable("partner.example", "alice"));
        assertThat(alice.received())
                .singleElement()
                .asString()
                .contains("type=\"headline\"", "from=\"partner.example\"", "did not deliver", "xml:lang=\"zh-CN\"");
        assertThat(phone.received()).isEmpty();
        says(phone, "<presence/>");
        assertThat(phone.received()).anyMatch(xml -> xml.contains("headline"));
        says(phone, "<presence type='unavailable'/>");
        says(phone, "<presence/>");
        assertThat(phone.received()).noneMatch(xml -> xml.contains("headline"));
        assertThat(bob.received()).isEmpty();
    }

    @Test
    void serviceShouldGrantEverySubscriptionAndBeThereFromThenOn() {
        alice.becomeInterested();
        says(alice, "<presence/>");
        forget(alice);
        says(alice, "<presence type='subscribe' to='" + FakeServices.SHOP + "'/>");
        var received = alice.received();
        assertThat(received).hasSize(3);
        assertThat(received.get(0)).contains("type=\"subscribed\"", "from=\"shop@apps.parley.example\"");
        assertThat(received.get(1)).contains("jid=\"shop@apps.parley.example\" subscription=\"to\"");
        assertThat(received.get(2))
                .contains("from=\"shop@apps.parley.example\"", "<photo>")
                .doesNotContain("type=");
        says(phone, "<presence/>");
        assertThat(phone.received()).anyMatch(xml -> xml.contains("from=\"shop@apps.parley.example\""));
        forget(alice);
        says(alice, "<presence type='unsubscribe' to='" + FakeServices.SHOP + "'/>");
        assertThat(alice.received())
                .anyMatch(xml ->
                        xml.contains("from=\"shop@apps.parley.example\"") && xml.contains("type=\"unavailable\""));
    }

    @Test
    void nothingShouldGrantNoSubscription() {
        assertThatThrownBy(() -> says(alice, "<presence type='subscribe' to='shed@apps.parley.example'/>"))
                .isInstanceOfSatisfying(
                        StanzaRefused.class,
                        refused -> assertThat(refused.error()).isEqualTo(StanzaError.ITEM_NOT_FOUND));
        assertThat(rosters.roster(alice.account()).entries()).isEmpty();
    }

    @Test
    void blockedFriendsShouldNotSeeEachOther() {
        befriend(alice, bob);
        says(alice, "<presence/>");
        forget(alice, bob);
        some.blocklists().set("bob@partner.example", "alice@partner.example");
        says(bob, "<presence/>");
        says(alice, "<presence><show>away</show></presence>");
        says(alice, "<presence type='probe' to='bob@partner.example'/>");
        assertThat(alice.received()).noneMatch(xml -> xml.contains("bob@"));
        assertThat(bob.received()).noneMatch(xml -> xml.contains("alice@"));
        some.blocklists().set("bob@partner.example");
        presences.reunite(bob.account(), alice.account()::isParentOf);
        assertThat(alice.received()).anyMatch(xml -> xml.contains("from=\"bob@partner.example/desk\""));
        assertThat(bob.received()).anyMatch(xml -> xml.contains("from=\"alice@partner.example/desk\""));
    }
}
