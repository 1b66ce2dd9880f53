package org.parley.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.parley.call.control.Choices;
import org.parley.call.control.Line;
import org.parley.call.control.Pace;
import org.parley.call.control.Receivers;
import org.parley.call.control.Wording;
import org.parley.im.Acquaintances;
import org.parley.im.ServiceMessage;
import org.parley.kernel.Ids;

/**
 * Asks two people whether they want to meet. Neither learns who the other is, nor the app what they answered, until both
 * have agreed; then each gets the other's name and address.
 */
@ApplicationScoped
public class Invitations {
    @Inject
    Receivers receivers;

    @Inject
    Pace pace;

    @Inject
    CallService service;

    @Inject
    Line line;

    @Inject
    Wording wording;

    @Inject
    Acquaintances acquaintances;

    @Inject
    Ids ids;

    /**
     * @param one an open ID
     * @param other another one
     * @param reason why they should
     * @return what names the invitation in the event that both agreed
     */
    public String invite(CallingApp caller, String one, String other, String reason) {
        wording.check(reason);
        pace.step(caller.app().id());
        var first = receivers.callable(caller, one);
        var second = receivers.callable(caller, other);
        if (first.equals(second) || !acquaintances.mayTalk(first, second)) {
            throw CallProblem.CANNOT_MEET.problem();
        }
        var invitation = ids.next();
        ask(caller, first, reason, invitation);
        ask(caller, second, reason, invitation);
        return invitation.toString();
    }

    private void ask(CallingApp caller, String who, String reason, UUID invitation) {
        var choices = wording.yesAndNo();
        var title = wording.invitation();
        var kept = service.keep(new KeepCard(caller.app().id(), who, title, null, choices, invitation));
        line.send(
                caller,
                who,
                new ServiceMessage(
                        ids.next().toString(),
                        wording.invitation(reason),
                        null,
                        title,
                        Choices.offered(choices),
                        kept));
        service.called(caller, "call.invitation-sent", who, kept);
    }
}
