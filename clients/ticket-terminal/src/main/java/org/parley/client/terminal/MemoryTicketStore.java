package org.parley.client.terminal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tickets for as long as the program runs. */
final class MemoryTicketStore implements TicketStore {
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

    @Override
    public Optional<Ticket> find(String resourceServer) {
        return Optional.ofNullable(tickets.get(resourceServer));
    }

    @Override
    public void put(String resourceServer, Ticket ticket) {
        tickets.put(resourceServer, ticket);
    }

    @Override
    public void remove(String resourceServer) {
        tickets.remove(resourceServer);
    }

    @Override
    public Set<String> resourceServers() {
        return Set.copyOf(tickets.keySet());
    }
}
