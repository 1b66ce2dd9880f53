package org.parley.im.control.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jxmpp.JxmppContext;
import org.jxmpp.stringprep.XmppStringPrepUtil;
import org.parley.kernel.ServerStarting;

/**
 * Makes every JID in the server be prepared by PRECIS (RFC 7622). Until then jxmpp only folds ASCII letters, so two
 * addresses could look alike and differ.
 */
@ApplicationScoped
public class AddressPreparation {
    /** Of each of jxmpp's three caches; the caches of whole addresses hold 100 each. */
    private static final int CACHED_PARTS = 4_000;

    void activate(@Observes ServerStarting starting) {
        activate();
    }

    public static void activate() {
        JxmppContext.setDefaultXmppStringprep(new Precis());
        XmppStringPrepUtil.setMaxCacheSizes(CACHED_PARTS);
    }
}
