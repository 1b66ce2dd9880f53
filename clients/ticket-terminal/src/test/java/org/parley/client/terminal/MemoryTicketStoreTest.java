package org.parley.client.terminal;

class MemoryTicketStoreTest implements TicketStoreContract {
    private final TicketStore store = TicketStore.inMemory();

    @Override
    public TicketStore store() {
        return store;
    }
}
