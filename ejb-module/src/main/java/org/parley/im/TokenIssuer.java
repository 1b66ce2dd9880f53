package org.parley.im;

import java.net.URI;

/** Whoever issues the access tokens by which people sign in to IM; there is one. */
public interface TokenIssuer {

    /** Where clients find out how to get such a token: an OpenID configuration, also read as RFC 8414 says. */
    URI configuration();
}
