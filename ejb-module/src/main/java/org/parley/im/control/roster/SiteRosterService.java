package org.parley.im.control.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.roster.Effect.Hide;
import org.parley.im.control.roster.Effect.Push;
import org.parley.im.control.roster.Effect.Show;
import org.parley.im.entity.RosterItem;
import org.parley.im.entity.RosterItem.Source;
import org.parley.im.entity.RosterItems;
import org.parley.im.entity.Subscription;
import org.parley.kernel.Ids;

/**
 * The part of a member's roster that the website keeps. The member sees whom the site lists; where two list each
 * other, both items say {@code both}.
 */
@Stateless
public class SiteRosterService {
    @Inject
    RosterItems items;

    @Inject
    Ids ids;

    /** @param name null when the site gives none */
    public record Listed(BareJid contact, String name, List<String> groups) {}

    /** Whom the site listed so far. */
    public Set<BareJid> listed(BareJid owner) {
        return items.of(owner.toString(), Source.SITE).stream()
                .map(item -> JidCreate.bareFromOrThrowUnchecked(item.contact()))
                .collect(Collectors.toSet());
    }

    /** Whether the site's part of the roster is what the site delivered: the usual case, told by one query. */
    public boolean matches(BareJid owner, List<Listed> delivered) {
        var known = items.of(owner.toString(), Source.SITE).stream()
                .collect(Collectors.toMap(RosterItem::contact, Function.identity()));
        return delivered.stream().map(Listed::contact).distinct().count() == known.size()
                && delivered.stream().allMatch(listed -> {
                    var item = known.get(listed.contact().toString());
                    return item != null && item.describedAs(listed.name(), listed.groups());
                });
    }

    /** Makes the site's part of the roster what the site delivered. */
    public List<Effect> replace(BareJid owner, List<Listed> delivered) {
        var effects = new ArrayList<Effect>();
        var gone = new LinkedHashMap<String, RosterItem>();
        items.of(owner.toString(), Source.SITE).forEach(item -> gone.put(item.contact(), item));
        Map<String, RosterItem> naming = items.siteItemsNaming(owner.toString()).stream()
                .collect(Collectors.toMap(RosterItem::owner, Function.identity()));
        var seen = new HashSet<BareJid>();
        for (var listed : delivered) {
            if (!seen.add(listed.contact())) {
                continue;
            }
            var contact = listed.contact().toString();
            var known = gone.remove(contact);
            var reverse = naming.get(contact);
            if (known == null) {
                effects.addAll(list(owner, listed, reverse));
            } else if (!known.describedAs(listed.name(), listed.groups())) {
                known.describe(listed.name(), listed.groups());
                effects.add(new Push(owner, listed.contact()));
            }
        }
        gone.values().forEach(item -> effects.addAll(unlist(owner, item, naming.get(item.contact()))));
        return effects;
    }

    private List<Effect> list(BareJid owner, Listed listed, RosterItem reverse) {
        var item = new RosterItem(ids.next(), owner.toString(), listed.contact().toString(), Source.SITE);
        item.describe(listed.name(), listed.groups());
        item.subscribe(reverse == null ? Subscription.TO : Subscription.BOTH, false);
        items.add(item);
        var effects = new ArrayList<Effect>(List.of(new Push(owner, listed.contact())));
        if (reverse != null) {
            reverse.subscribe(Subscription.BOTH, false);
            effects.add(new Push(listed.contact(), owner));
        }
        effects.add(new Show(listed.contact(), owner));
        return effects;
    }

    private List<Effect> unlist(BareJid owner, RosterItem item, RosterItem reverse) {
        var contact = JidCreate.bareFromOrThrowUnchecked(item.contact());
        items.remove(item);
        var effects = new ArrayList<Effect>(List.of(new Push(owner, contact)));
        if (reverse != null) {
            reverse.subscribe(Subscription.TO, false);
            effects.add(new Push(contact, owner));
        }
        var granted = items.find(item.contact(), item.owner(), Source.USER)
                .filter(grant -> grant.subscription().from())
                .isPresent();
        if (!granted) {
            effects.add(new Hide(contact, owner));
        }
        return effects;
    }
}
