package org.parley.example.app.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that somebody invites others to.
 *
 * @param host an open ID
 */
public record LunchTable(String id, String host, String title, List<Guest> guests) {
    public LunchTable {
        guests = List.copyOf(guests);
    }

    /**
     * @param card Parley's name of the card by which the guest was invited
     * @param answer null until there is one
     */
    public record Guest(String openId, String name, String card, String answer) {}

    public boolean isOpenTo(String openId) {
        return host.equals(openId)
                || guests.stream().anyMatch(guest -> guest.openId().equals(openId));
    }

    public LunchTable inviting(Guest guest) {
        var more = new ArrayList<>(guests);
        more.add(guest);
        return new LunchTable(id, host, title, more);
    }

    /** The same unless the card is one of this table's, and the answer comes from whom it was for. */
    LunchTable answered(String card, String openId, String answer) {
        return new LunchTable(
                id,
                host,
                title,
                guests.stream()
                        .map(guest ->
                                guest.card().equals(card) && guest.openId().equals(openId)
                                        ? new Guest(openId, guest.name(), card, answer)
                                        : guest)
                        .toList());
    }
}
