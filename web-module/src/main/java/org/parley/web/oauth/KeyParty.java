package org.parley.web.oauth;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.util.Optional;

/** A feature whose keys can be introspected and revoked; a CDI bean. */
public interface KeyParty {

    /**
     * Who asks, if it is one that this feature knows and it has proved it.
     *
     * @param address where the request came from
     */
    Optional<KeyCaller> caller(HTTPRequest request, String address);
}
