package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;

/**
 * Lets the changes of one account's roster, each with what is sent about it, happen one after the other, so that clients
 * learn of them in the order in which they were committed. Accounts share a fixed number of locks; several are taken
 * in one order, so nobody waits in a circle.
 */
@ApplicationScoped
public class AccountTurns {
    private static final int STRIPES = 1_024;

    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    /** Runs the work when it is the turn of all these accounts. */
    public void take(Collection<? extends BareJid> accounts, Runnable work) {
        var order = accounts.stream()
                .mapToInt(account -> Math.floorMod(account.hashCode(), STRIPES))
                .distinct()
                .sorted()
                .toArray();
        IntStream.of(order).forEach(stripe -> stripes[stripe].lock());
        try {
            work.run();
        } finally {
            IntStream.of(order).forEach(stripe -> stripes[stripe].unlock());
        }
    }
}
