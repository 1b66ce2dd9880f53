package org.parley.im.control.stanza;

import java.util.Set;
import org.parley.im.control.stanza.IqHandler.Target;

/** Something that service discovery names among the features of a target; found by CDI. */
public interface Advertised {
    Set<Target> targets();

    Set<String> features();
}
