package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.roster.Action;
import org.parley.im.control.roster.Effect;
import org.parley.im.control.roster.Effect.Hide;
import org.parley.im.control.roster.Effect.Push;
import org.parley.im.control.roster.Effect.Show;
import org.parley.im.control.roster.Effect.Tell;
import org.parley.im.control.session.Resources;
import org.parley.im.control.xml.Element;

/** Sends what a committed roster change causes: first the stanzas, then the pushes, then presence. */
@ApplicationScoped
public class Effects {
    @Inject
    Resources resources;

    @Inject
    RosterPushes pushes;

    @Inject
    Presences presences;

    void carryOut(List<Effect> effects) {
        carryOut(effects, null);
    }

    /** @param original the client's subscription stanza, delivered as it is instead of a bare one */
    void carryOut(List<Effect> effects, Element original) {
        var pushed = new LinkedHashMap<BareJid, Set<BareJid>>();
        for (var effect : effects) {
            if (effect instanceof Tell tell) {
                tell(tell, original);
            } else if (effect instanceof Push push) {
                pushed.computeIfAbsent(push.owner(), owner -> new LinkedHashSet<>())
                        .add(push.contact());
            }
        }
        for (Map.Entry<BareJid, Set<BareJid>> owner : pushed.entrySet()) {
            pushes.push(owner.getKey(), List.copyOf(owner.getValue()));
        }
        for (var effect : effects) {
            if (effect instanceof Show show) {
                presences.show(show.subject(), show.viewer());
            } else if (effect instanceof Hide hide) {
                presences.hide(hide.subject(), hide.viewer());
            }
        }
    }

    /** A request goes to the clients that are there for the person, an answer to those that show the roster. */
    private void tell(Tell tell, Element original) {
        var stanza = original != null
                        && original.attribute("type", "").equals(tell.action().type())
                ? original.copy()
                        .attribute("from", tell.from())
                        .attribute("to", tell.to())
                        .build()
                : subscription(tell.action(), tell.from(), tell.to());
        resources.of(tell.to()).stream()
                .filter(resource ->
                        tell.action() == Action.SUBSCRIBE ? resource.presence().available() : resource.interested())
                .forEach(resource -> resource.send(stanza));
    }

    static Element subscription(Action action, BareJid from, BareJid to) {
        return PresenceForm.of(action.type(), from).attribute("to", to).build();
    }
}
