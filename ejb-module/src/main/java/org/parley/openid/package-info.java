/**
 * The OpenID provider: lets apps sign people in (OAuth 2.1, OpenID Connect Core, Discovery, RP-Initiated and Back-Channel
 * Logout). Owns the signing keys, authorizations under way, codes, consents and the claims that an app may see. Apps
 * know people by their open ID only; tokens hang on the session in which the person consented.
 */
@Feature(uses = {"account", "app", "audit", "identity", "outbound", "session", "token"})
package org.parley.openid;

import org.parley.kernel.Feature;
