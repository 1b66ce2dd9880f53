package org.parley.im;

import java.util.Optional;

/**
 * Keeps the addresses of one sub-domain of the local domain, behind which there are services and no accounts. Found by
 * CDI. Called by worker threads, so it may block; it holds no transaction then.
 */
public interface AddressKeeper {

    /** What stands in front of the local domain, such as {@code apps}. */
    String label();

    /** What the sub-domain is called where people look around. */
    String title();

    /** What there is for a person behind the address; empty when there is nothing. */
    Optional<ServiceProfile> profile(String name, String who);

    /**
     * A person writes to one of the addresses. What is written to an address with nothing behind it never comes here.
     *
     * @throws org.parley.kernel.Problem to refuse it; the person is told
     */
    void take(Letter letter);
}
