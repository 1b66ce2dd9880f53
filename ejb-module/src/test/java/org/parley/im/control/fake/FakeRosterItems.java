package org.parley.im.control.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.im.entity.RosterItem;
import org.parley.im.entity.RosterItem.Source;
import org.parley.im.entity.RosterItems;

/** Roster items in memory. */
public final class FakeRosterItems extends RosterItems {
    private final List<RosterItem> items = new ArrayList<>();

    @Override
    public void add(RosterItem item) {
        items.add(item);
    }

    @Override
    public void remove(RosterItem item) {
        items.remove(item);
    }

    @Override
    public Optional<RosterItem> find(String owner, String contact, Source source) {
        return items.stream()
                .filter(item -> item.owner().equals(owner) && item.contact().equals(contact) && item.source() == source)
                .findFirst();
    }

    @Override
    public List<RosterItem> of(String owner) {
        return items.stream()
                .filter(item -> item.owner().equals(owner))
                .sorted(Comparator.comparing(RosterItem::contact))
                .toList();
    }

    @Override
    public List<RosterItem> of(String owner, Source source) {
        return of(owner).stream().filter(item -> item.source() == source).toList();
    }

    @Override
    public List<RosterItem> siteItemsNaming(String contact) {
        return items.stream()
                .filter(item -> item.contact().equals(contact) && item.source() == Source.SITE)
                .toList();
    }

    @Override
    public long count(String owner, Source source) {
        return of(owner, source).size();
    }

    @Override
    public List<String> watchers(String subject) {
        return Stream.concat(
                        of(subject, Source.USER).stream()
                                .filter(item -> item.subscription().from())
                                .map(RosterItem::contact),
                        siteItemsNaming(subject).stream().map(RosterItem::owner))
                .distinct()
                .toList();
    }
}
