package org.parley.token.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.RequestProblem;
import org.parley.session.SessionId;
import org.parley.token.IssueTokens;
import org.parley.token.IssuedTokens;
import org.parley.token.Rotate;
import org.parley.token.Rotation.Declined;
import org.parley.token.Rotation.Reason;
import org.parley.token.Rotation.Refused;
import org.parley.token.Rotation.Rotated;
import org.parley.token.TokenKind;
import org.parley.token.entity.TokenFamily;

/** The life of a family as its rule, its keys and its row make it, without a database. */
class RotationTest {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration ACCESS = Duration.ofMinutes(15);
    private static final Duration REFRESH = Duration.ofDays(30);
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void currentKeyShouldRotateAndTheOldOneRepeatWithinTheWindow() {
        var family = new Family();
        var second = family.refresh(family.first.refresh()).orElseThrow();
        family.now = START.plusSeconds(9);
        assertThat(same(family.refresh(family.first.refresh()).orElseThrow(), second))
                .isTrue();
        family.now = START.plusSeconds(10);
        assertThat(family.refresh(family.first.refresh())).isEmpty();
        assertThat(family.refresh(second.refresh())).as("ended by the reuse").isEmpty();
    }

    @Test
    void windowShouldCloseWhenTheSuccessorIsUsed() {
        var family = new Family();
        var second = family.refresh(family.first.refresh()).orElseThrow();
        family.refresh(second.refresh()).orElseThrow();
        assertThat(family.refresh(family.first.refresh())).isEmpty();
        assertThat(family.ended()).isTrue();
    }

    @Test
    void clockThatIsSetBackShouldNotOpenTheWindowAgain() {
        var family = new Family();
        family.now = START.plus(Duration.ofHours(1));
        family.refresh(family.first.refresh()).orElseThrow();
        family.now = START;
        assertThat(family.refresh(family.first.refresh())).isEmpty();
        assertThat(family.ended()).isTrue();
    }

    @Test
    void expiredKeyShouldNeitherRotateNorEndTheFamily() {
        var family = new Family();
        family.now = START.plus(REFRESH);
        assertThat(family.refresh(family.first.refresh())).isEmpty();
        assertThat(family.ended()).isFalse();
    }

    @Test
    void manyWhoShowTheSameKeyInOneRoundShouldGetTheSameKeys() {
        var family = new Family();
        var round = family.round();
        var answers = IntStream.range(0, 64)
                .mapToObj(any -> round.answer(asked(family.first.refresh(), Rotate.Terms.AS_BEFORE)))
                .map(answer -> ((Rotated) answer.orElseThrow()).tokens())
                .toList();
        assertThat(round.rotated).hasSize(1);
        assertThat(round.entries).hasSize(1);
        assertThat(answers).allMatch(answer -> same(answer, answers.get(0)));
    }

    @Test
    void familyThatIsNotHeldShouldBeLeftOut() {
        var stranger = new Family().first.refresh();
        assertThat(new Family().round().answer(asked(stranger, Rotate.Terms.AS_BEFORE)))
                .isEmpty();
    }

    @Test
    void declinedRefreshShouldLeaveTheKeyGood() {
        var family = new Family();
        var round = family.round();
        var answer = round.answer(asked(family.first.refresh(), any -> {
            throw RequestProblem.FORBIDDEN.problem();
        }));
        assertThat(answer.orElseThrow()).isInstanceOf(Declined.class);
        assertThat(round.rotated).isEmpty();
        assertThat(family.refresh(family.first.refresh())).isPresent();
    }

    /**
     * An owner who sometimes loses an answer and a thief who at some time gets a copy, in any order and at any pace.
     * Whatever happens: at most one pair of keys is good; a repeated answer is the same; and once both have refreshed
     * outside of a window, the family is over.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void anyOrderOfOwnerAndThiefShouldKeepThePromises(long seed) {
        var random = new SplittableRandom(seed);
        for (int life = 0; life < 50; life++) {
            var family = new Family();
            var owner = new Party(family.first);
            var thief = new Party(null);
            var everIssued = new ArrayList<>(List.of(family.first.refresh()));
            for (int step = 0; step < 60 && !family.ended(); step++) {
                family.now = family.now.plusMillis(random.nextInt(12_000));
                if (thief.keys == null && random.nextInt(10) == 0) {
                    thief.keys = owner.keys;
                }
                var party = thief.keys != null && random.nextBoolean() ? thief : owner;
                var before = family.row;
                var got = family.refresh(party.keys.refresh());
                if (got.isEmpty()) {
                    assertThat(family.ended()).isTrue();
                    assertThat(thief.keys)
                            .as("nobody is signed out without a thief")
                            .isNotNull();
                    break;
                }
                assertThat(got.get().access()).as("one pair is good").satisfies(family::isCurrent);
                if (family.row == before) {
                    assertThat(Duration.between(before.keys().issued(), family.now))
                            .isLessThan(GRACE);
                } else {
                    assertThat(everIssued).doesNotContain(got.get().refresh());
                    everIssued.add(got.get().refresh());
                }
                boolean lost = family.row != before && random.nextInt(5) == 0;
                if (!lost) {
                    party.keys = got.get();
                } else {
                    family.now = family.now.plusMillis(random.nextInt(3_000));
                    assertThat(same(family.refresh(party.keys.refresh()).orElseThrow(), got.get()))
                            .as("the lost answer")
                            .isTrue();
                    party.keys = got.get();
                }
            }
            assertThat(everIssued).doesNotHaveDuplicates();
        }
    }

    private static Asked<Rotate> asked(String key, Rotate.Terms terms) {
        return Asked.now(new Rotate(TokenKind.TICKET, key, "resource:orders", null, ACCESS, REFRESH, terms, null));
    }

    private static boolean same(IssuedTokens one, IssuedTokens other) {
        return one.access().equals(other.access())
                && one.refresh().equals(other.refresh())
                && one.accessExpires().equals(other.accessExpires());
    }

    private static final class Party {
        private IssuedTokens keys;

        Party(IssuedTokens keys) {
            this.keys = keys;
        }
    }

    /** What FamilyBook does with a row, without its database, events and audit. */
    private static final class Family {
        private final KeyMint mint = new KeyMint();
        private final IssuedTokens first;
        private Instant now = START;
        private TokenFamily row;

        Family() {
            mint.random = new SecureRandom();
            var command = new IssueTokens(
                    TokenKind.TICKET,
                    new SessionId(UUID.randomUUID()),
                    "romeo@parley.localhost",
                    "u_romeo",
                    "resource:orders",
                    Set.of(),
                    ACCESS,
                    REFRESH,
                    Map.of(),
                    null);
            var fresh = mint.first(UUID.randomUUID(), command, now);
            row = fresh.family();
            first = fresh.tokens();
        }

        RotationRound round() {
            return new RotationRound(mint, GRACE, now, List.of(row));
        }

        Optional<IssuedTokens> refresh(String key) {
            var round = round();
            var answer = round.answer(asked(key, Rotate.Terms.AS_BEFORE)).orElseThrow();
            round.rotated.forEach(next -> row = next);
            if (answer.equals(new Refused(Reason.REUSED))) {
                end();
            }
            return answer instanceof Rotated rotated ? Optional.of(rotated.tokens()) : Optional.empty();
        }

        private void end() {
            row = new TokenFamily(
                    row.id(),
                    row.kind(),
                    row.session(),
                    row.who(),
                    row.subject(),
                    row.audience(),
                    row.scopes(),
                    row.details(),
                    row.locatorHash(),
                    row.started(),
                    row.keys(),
                    row.lastUsed(),
                    now,
                    "reused");
        }

        boolean ended() {
            return row.ended() != null;
        }

        void isCurrent(String access) {
            assertThat(KeyHash.of(access)).isEqualTo(row.keys().accessHash());
        }
    }
}
