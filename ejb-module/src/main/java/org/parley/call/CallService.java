package org.parley.call;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.app.AppId;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.call.control.Choices;
import org.parley.call.control.Wording;
import org.parley.call.entity.Card;
import org.parley.call.entity.Cards;
import org.parley.kernel.Ids;

/** What is remembered of calls: the cards and their answers. */
@Stateless
public class CallService {
    private static final Pattern REF = Pattern.compile("[0-9a-z]{20,32}");

    @Inject
    Cards cards;

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

    /** For the audit log: that it was called, not what was said. */
    public void called(CallingApp caller, String act, String who, String what) {
        var by = new Actor(
                caller.forPerson() ? caller.who() : "app:" + caller.app().clientId(), null);
        audit.record(
                AuditEntry.of(act, by, who).with("app", caller.app().clientId()).with("call", what));
    }

    /** Forgets cards whose time is over. */
    public void purge() {
        cards.removeExpired(clock.instant());
    }
}
