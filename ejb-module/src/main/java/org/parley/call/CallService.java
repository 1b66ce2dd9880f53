package org.parley.call;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parley.app.AppId;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.call.control.Choices;
import org.parley.call.control.Wording;
import org.parley.call.entity.Card;
import org.parley.call.entity.Cards;
import org.parley.call.entity.Repeat;
import org.parley.call.entity.Repeats;
import org.parley.kernel.Ids;

/** What is remembered of calls: the cards and their answers, and which call came under which key. */
@Stateless
public class CallService {
    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");
    private static final Pattern REF = Pattern.compile("[0-9a-z]{20,32}");

    /** A call that has not come to an end by then never will. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Inject
    Cards cards;

    @Inject
    Repeats repeats;

    @Inject
    AuditService audit;

    @Inject
    CallSettings settings;

    @Inject
    SecureRandom random;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @return the reference by which the card is named outside */
    public String keep(KeepCard command) {
        var ref = new BigInteger(130, random).setBit(130).toString(36);
        var now = clock.instant();
        cards.add(new Card(ids.next(), ref, command.app().value(), command.who(), command.title())
                .lasting(now, now.plus(settings.cardLife()))
                .leadingTo(command.target() == null ? null : command.target().toString())
                .offering(Choices.text(command.choices()))
                .ofInvitation(command.invitation()));
        return ref;
    }

    /** Where a card leads; refused to everyone but the person whose card it is. */
    public Opened open(String ref, String who) {
        return Optional.ofNullable(ref)
                .filter(REF.asMatchPredicate())
                .flatMap(cards::byRef)
                .filter(card -> card.who().equals(who) && card.isLiveAt(clock.instant()))
                .flatMap(card -> card.target().map(target -> new Opened(new AppId(card.app()), URI.create(target))))
                .orElseThrow(CallProblem.UNKNOWN_CARD::problem);
    }

    /** Notes the answer if what the person said is one of the last card's; empty otherwise. */
    public Optional<Pressed> press(AppId app, String who, String said) {
        return cards.lastWithChoices(app.value(), who, clock.instant())
                .flatMap(card -> Choices.find(card.choices(), said).map(value -> pressed(card, value)));
    }

    private Pressed pressed(Card card, String value) {
        if (card.invitation().isEmpty()) {
            card.answer(value);
            return new Pressed(card.ref(), value, null, null);
        }
        var invitation = card.invitation().get();
        var sides = cards.lockedSides(invitation);
        var before = agreed(sides);
        sides.stream().filter(side -> side.id().equals(card.id())).forEach(side -> side.answer(value));
        var other = sides.stream()
                .filter(side -> !side.id().equals(card.id()))
                .map(Card::who)
                .findFirst();
        return new Pressed(card.ref(), value, invitation, !before && agreed(sides) ? other.orElse(null) : null);
    }

    private static boolean agreed(List<Card> sides) {
        return sides.size() == 2
                && sides.stream()
                        .allMatch(side ->
                                side.answer().filter(Wording.YES::equals).isPresent());
    }

    /**
     * In a transaction of its own: the call that follows holds none.
     *
     * @param request what makes the call the same
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Begun begin(AppId app, String key, List<String> request) {
        if (!KEY.matcher(key).matches()) {
            throw CallProblem.BAD_KEY.problem("1 to 128 visible ASCII characters");
        }
        var requestHash = hash(String.join("\0", request));
        var now = clock.instant();
        var known = repeats.locked(app.value(), hash(key));
        if (known.isEmpty()) {
            return new Begun(add(new Repeat(ids.next(), app.value(), hash(key), requestHash, now)), null);
        }
        var before = known.get();
        if (!before.isOf(requestHash)) {
            throw CallProblem.ANOTHER_CALL.problem();
        }
        if (before.answer().isEmpty()) {
            if (before.began().plus(LONGEST).isAfter(now)) {
                throw CallProblem.UNDER_WAY.problem();
            }
            before.begin(now);
        }
        return new Begun(before.id(), before.answer().orElse(null));
    }

    private UUID add(Repeat repeat) {
        try {
            repeats.add(repeat);
            return repeat.id();
        } catch (PersistenceException atTheSameTime) {
            throw CallProblem.UNDER_WAY.problem();
        }
    }

    public void finish(UUID id, String answer) {
        repeats.find(id).ifPresent(repeat -> repeat.answer(answer));
    }

    public void forget(UUID id) {
        repeats.find(id).ifPresent(repeats::remove);
    }

    /** For the audit log: that it was called, not what was said. */
    public void called(CallingApp caller, String act, String who, String what) {
        var by = new Actor(
                caller.forPerson() ? caller.who() : "app:" + caller.app().clientId(), null);
        audit.record(
                AuditEntry.of(act, by, who).with("app", caller.app().clientId()).with("call", what));
    }

    /** Forgets what is too old. */
    public void purge() {
        var now = clock.instant();
        cards.removeExpired(now);
        repeats.removeBefore(now.minus(settings.repeatLife()));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
