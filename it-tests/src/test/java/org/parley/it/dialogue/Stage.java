package org.parley.it.dialogue;

import java.net.URI;
import org.parley.it.Account;

/** What a dialogue needs of the world: a server, and people on it whom nobody else uses. */
public interface Stage {
    URI endpoint();

    String domain();

    /** @param role what the person is called in the dialogue; the user name may add to it. */
    Account newAccount(String role);
}
