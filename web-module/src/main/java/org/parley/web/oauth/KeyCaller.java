package org.parley.web.oauth;

import java.util.Optional;

/** Somebody who has proved that they may ask about keys. */
public interface KeyCaller {

    /** What the key stands for; empty when it is not live, or not for this caller. */
    Optional<KeyFacts> introspect(String key);

    /** Ends what hangs on the key, when it is this caller's; otherwise nothing happens. */
    void revoke(String key);
}
