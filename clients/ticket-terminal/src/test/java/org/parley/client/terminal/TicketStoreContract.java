package org.parley.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

interface TicketStoreContract {
    Ticket FIRST = new Ticket("u_1", "key=1\n#\u4f60", "refresh 1 ");
    Ticket SECOND = new Ticket("u_1", "key 2", "refresh 2");

    TicketStore store();

    @Test
    default void nothingShouldBeThereAtFirst() {
        assertThat(store().find("orders")).isEmpty();
        assertThat(store().resourceServers()).isEmpty();
    }

    @Test
    default void ticketShouldBeFoundUnderItsServerOnly() {
        store().put("orders", FIRST);
        store().put("../orders*:/你", SECOND);
        assertThat(store().find("orders")).contains(FIRST);
        assertThat(store().find("../orders*:/你")).contains(SECOND);
        assertThat(store().find("stock")).isEmpty();
        assertThat(store().resourceServers()).containsExactlyInAnyOrder("orders", "../orders*:/你");
    }

    @Test
    default void newTicketShouldTakeThePlaceOfTheOld() {
        store().put("orders", FIRST);
        store().put("orders", SECOND);
        assertThat(store().find("orders")).contains(SECOND);
    }

    @Test
    default void removedTicketShouldBeGone() {
        store().put("orders", FIRST);
        store().remove("orders");
        store().remove("orders");
        assertThat(store().find("orders")).isEmpty();
    }
}
