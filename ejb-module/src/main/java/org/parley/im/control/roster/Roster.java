package org.parley.im.control.roster;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;
import org.parley.im.entity.RosterItem;
import org.parley.kernel.Sha256;

/** An account's roster: one entry for each contact, ordered by address. */
public final class Roster {
    private final Map<String, RosterEntry> entries = new TreeMap<>();

    public static Roster of(Collection<RosterItem> items) {
        var roster = new Roster();
        items.forEach(item -> roster.entries.merge(item.contact(), RosterEntry.of(item), RosterEntry::merge));
        return roster;
    }

    public Collection<RosterEntry> entries() {
        return entries.values();
    }

    public Optional<RosterEntry> find(BareJid contact) {
        return Optional.ofNullable(entries.get(contact.toString()));
    }

    /** The contacts whose presence the owner may see. */
    public Stream<BareJid> watched() {
        return entries.values().stream()
                .filter(entry -> entry.subscription().to())
                .map(RosterEntry::contact);
    }

    /**
     * The version of RFC 6121 section 2.6: a digest of what a client would get, so that equal versions mean equal
     * rosters and nothing has to be counted or kept.
     */
    public String version() {
        var digest = Sha256.digest();
        for (var entry : entries.values()) {
            digest.update(entry.toItem().toXml().getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    /** The {@code <query/>} with everything. */
    public Element toQuery() {
        return query(version())
                .children(entries.values().stream().map(RosterEntry::toItem).toList())
                .build();
    }

    /** What a roster push says of this contact now. */
    public Element push(BareJid contact, String version) {
        var item = find(contact).map(RosterEntry::toItem).orElseGet(() -> RosterEntry.removal(contact));
        return query(version).child(item).build();
    }

    private static Element.Builder query(String version) {
        return Element.named("query", Namespaces.ROSTER).attribute("ver", version);
    }

    /** @return the addresses, for tests and messages */
    @Override
    public String toString() {
        return List.copyOf(entries.keySet()).toString();
    }
}
