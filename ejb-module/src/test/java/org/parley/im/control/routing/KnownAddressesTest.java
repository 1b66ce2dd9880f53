package org.parley.im.control.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.account.AccountId;
import org.parley.account.AccountService;
import org.parley.account.AccountState;
import org.parley.account.AccountView;
import org.parley.im.control.fake.FakeMessageStore;
import org.parley.im.control.fake.FakeResource;
import org.parley.im.control.session.ResourceBound;
import org.parley.kernel.IdentityClosed;
import org.parley.website.ContactBook;

class KnownAddressesTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final Set<String> accounts = new HashSet<>(Set.of("root"));
    private final Set<String> listed = new HashSet<>(Set.of("bob"));
    private final FakeMessageStore store = new FakeMessageStore();
    private final KnownAddresses addresses = new KnownAddresses();
    private Instant now = START;
    private int questions;

    @BeforeEach
    void wire() {
        addresses.domains = FakeDomains.domains();
        addresses.store = store;
        addresses.accounts = new AccountService() {
            @Override
            public Optional<AccountView> find(String username) {
                questions++;
                return accounts.contains(username)
                        ? Optional.of(new AccountView(
                                new AccountId(new UUID(0, 1)),
                                username,
                                username,
                                Set.of(),
                                AccountState.LOCKED,
                                START))
                        : Optional.empty();
            }
        };
        addresses.contacts = new ContactBook() {
            @Override
            public Set<String> listedBy(String domain, String userName) {
                questions++;
                return listed.contains(userName) ? Set.of("someone") : Set.of();
            }
        };
        addresses.clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private boolean known(String address) {
        return addresses.known(JidCreate.bareFromOrThrowUnchecked(address));
    }

    @Test
    void accountsShouldBeKnownEvenWhenLocked() {
        assertThat(known("root@parley.example")).isTrue();
        assertThat(known("nobody@parley.example")).isFalse();
    }

    @Test
    void membersShouldBeKnownWhenListedOrOnceSignedIn() {
        store.establish("carol@partner.example", START);
        for (var member : List.of("bob", "carol")) {
            assertThat(known(member + "@partner.example")).isTrue();
        }
        assertThat(known("nobody@partner.example")).isFalse();
    }

    @Test
    void nobodyShouldBeKnownUnderAForeignDomainOrWithoutAName() {
        assertThat(known("bob@elsewhere.example")).isFalse();
        assertThat(known("partner.example")).isFalse();
        assertThat(questions).isZero();
    }

    @Test
    void answerShouldBeRememberedForAWhile() {
        assertThat(known("bob@partner.example")).isTrue();
        assertThat(known("nobody@partner.example")).isFalse();
        listed.add("nobody");
        assertThat(known("bob@partner.example")).isTrue();
        assertThat(known("nobody@partner.example")).isFalse();
        assertThat(questions).isEqualTo(2);
        now = START.plus(Duration.ofSeconds(6));
        assertThat(known("nobody@partner.example")).isTrue();
    }

    @Test
    void signedInMemberShouldBeKnownAtOnce() {
        assertThat(known("dave@partner.example")).isFalse();
        addresses.bound(new ResourceBound(new FakeResource("dave@partner.example/desk")));
        assertThat(known("dave@partner.example")).isTrue();
    }

    @Test
    void removedAccountShouldBeForgottenAtOnce() {
        assertThat(known("root@parley.example")).isTrue();
        accounts.remove("root");
        addresses.closed(IdentityClosed.of("root@parley.example", "account removed"));
        assertThat(known("root@parley.example")).isFalse();
    }
}
