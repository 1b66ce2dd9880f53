package org.parley.app;

import org.parley.identity.OpenId;

/**
 * A person under both names, which nobody but administrators ever sees together.
 *
 * @param who a bare JID
 */
public record PersonOfApp(String who, OpenId openId) {}
