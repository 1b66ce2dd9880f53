package org.parley.app;

import java.net.URI;

/**
 * Where an app is called, or people are sent, by us; each address may be null.
 *
 * @param initiateLogin where a sign-in that begins here goes on (OpenID Connect Core section 4)
 * @param backchannelLogout is told when a session ends
 * @param logoutNamesSession whether it wants to know which one
 * @param events takes what people write to the app
 */
public record AppEndpoints(URI initiateLogin, URI backchannelLogout, boolean logoutNamesSession, URI events) {
    public static final AppEndpoints NONE = new AppEndpoints(null, null, false, null);
}
