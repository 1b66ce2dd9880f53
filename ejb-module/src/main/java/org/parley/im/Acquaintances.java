package org.parley.im;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.blocking.Blocklists;
import org.parley.im.control.presence.Visibility;
import org.parley.im.control.roster.RosterEntry;
import org.parley.im.control.roster.RosterService;
import org.parley.im.control.routing.Domains;
import org.parley.im.control.session.Resource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;

/** Who knows whom, and who is there, for features that act for a person. Names people by bare JIDs. */
@ApplicationScoped
public class Acquaintances {
    @Inject
    RosterService rosters;

    @Inject
    Resources resources;

    @Inject
    Blocklists blocklists;

    @Inject
    Visibility visibility;

    @Inject
    Domains domains;

    /** The people whom this one sees; nobody whom one of the two has blocked, and no services. */
    public List<Acquaintance> of(String who) {
        var owner = JidCreate.entityBareFromOrThrowUnchecked(who);
        return rosters.roster(owner).entries().stream()
                .filter(entry -> entry.subscription().to() && entry.contact().getLocalpartOrNull() != null)
                .filter(entry -> !domains.isService(entry.contact().getDomain()))
                .filter(entry -> !blocklists.apart(owner, entry.contact()))
                .map(Acquaintances::acquaintance)
                .toList();
    }

    private static Acquaintance acquaintance(RosterEntry entry) {
        return new Acquaintance(
                entry.contact().toString(), entry.name(), entry.subscription().from());
    }

    /** The other as the person has them among the contacts. */
    public Optional<Acquaintance> between(String who, String other) {
        return of(who).stream().filter(known -> known.who().equals(other)).findFirst();
    }

    /** Whether the viewer may know if the other is there. */
    public boolean sees(String viewer, String subject) {
        return visibility.sees(
                JidCreate.entityBareFromOrThrowUnchecked(viewer), JidCreate.entityBareFromOrThrowUnchecked(subject));
    }

    /** Whether people of the two domains could write to each other. */
    public boolean mayTalk(String one, String other) {
        var first = JidCreate.entityBareFromOrThrowUnchecked(one);
        var second = JidCreate.entityBareFromOrThrowUnchecked(other);
        return domains.mayTalk(first, second);
    }

    /** Whether one of the two has blocked the other. */
    public boolean apart(String one, String other) {
        return blocklists.apart(
                JidCreate.entityBareFromOrThrowUnchecked(one), JidCreate.entityBareFromOrThrowUnchecked(other));
    }

    /** Of all clients of the person the most approachable; whoever asks makes sure that it may be told. */
    public Attendance attendance(String who) {
        return resources
                .available(JidCreate.entityBareFromOrThrowUnchecked(who))
                .map(Acquaintances::attendance)
                .min(Comparator.naturalOrder())
                .orElse(Attendance.UNAVAILABLE);
    }

    private static Attendance attendance(Resource resource) {
        var stanza = resource.presence().stanza();
        return stanza == null
                ? Attendance.UNAVAILABLE
                : stanza.child("show", Namespaces.CLIENT)
                        .map(Element::text)
                        .map(show -> Attendance.valueOf(show.toUpperCase(Locale.ROOT)))
                        .orElse(Attendance.AVAILABLE);
    }
}
