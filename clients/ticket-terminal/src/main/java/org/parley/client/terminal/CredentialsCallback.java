package org.parley.client.terminal;

import java.util.Optional;

/**
 * Asks the person for credentials. Called only when there is no ticket that could be used or refreshed, once for each
 * time that happens, however many requests wait for it; it may take as long as a person takes.
 *
 * <p>Wrong credentials are not asked for again: the requests fail with {@link TicketException.Reason#BAD_CREDENTIALS},
 * and the program decides whether to try them once more.
 */
@FunctionalInterface
public interface CredentialsCallback {

    /**
     * Asks.
     *
     * @param question what the credentials are for
     * @return the credentials; empty when the person gave up
     */
    Optional<Credentials> ask(Question question);

    /**
     * What credentials are asked for.
     *
     * @param resourceServer the identifier of the resource server
     * @param knownBefore whether there was a ticket that is not good any more; the person has an account then
     */
    record Question(String resourceServer, boolean knownBefore) {}
}
