package org.parley.client.terminal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where a terminal keeps its tickets, each filed under the resource server that it is for. Implementations are safe for
 * concurrent use; they report trouble as {@link java.io.UncheckedIOException}.
 *
 * <p>Whoever reads a store can act as the person. Write one over the key ring of your platform if it has one.
 */
public interface TicketStore {

    /**
     * Looks for a ticket.
     *
     * @param resourceServer the identifier of the resource server
     * @return the ticket for it, if there is one
     */
    Optional<Ticket> find(String resourceServer);

    /**
     * Files a ticket in place of the one that was there. Returns when it is safe: a refreshed ticket that got lost
     * means that the person is asked for the password again.
     *
     * @param resourceServer the identifier of the resource server
     * @param ticket the ticket for it
     */
    void put(String resourceServer, Ticket ticket);

    /**
     * Throws a ticket away; nothing happens when there is none.
     *
     * @param resourceServer the identifier of the resource server
     */
    void remove(String resourceServer);

    /**
     * Tells what is here.
     *
     * @return the identifiers of the resource servers that there are tickets for
     */
    Set<String> resourceServers();

    /**
     * A store that forgets everything when the program ends.
     *
     * @return a new, empty store
     */
    static TicketStore inMemory() {
        return new MemoryTicketStore();
    }

    /**
     * A store in files that only their owner can read, where the file system knows of owners. Each ticket is one file
     * and is replaced in one step, so a crash leaves the old one or the new one. Several processes may share the
     * directory.
     *
     * @param directory made when it does not exist; nothing else should be in it
     * @return the store
     */
    static TicketStore inDirectory(Path directory) {
        return new DirectoryTicketStore(directory);
    }
}
