package org.parley.im;

import java.net.URI;
import java.util.Set;
import org.parley.token.LiveToken;

/** Whoever issues the access tokens by which people sign in to IM; there is one. */
public interface TokenIssuer {

    /** Where clients find out how to get such a token: an OpenID configuration, also read as RFC 8414 says. */
    URI configuration();

    /** The scopes that the token has now; none when it is no good, whatever it was once. */
    Set<String> scopes(LiveToken token);
}
