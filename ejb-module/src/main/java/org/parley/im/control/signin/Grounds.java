package org.parley.im.control.signin;

import org.parley.session.SessionId;
import org.parley.token.FamilyId;

/**
 * What a sign-in by an access token rests on; it lasts no longer than either.
 *
 * @param session in which the person let the app act for them
 * @param family of the token
 * @param client whom they let
 */
public record Grounds(SessionId session, FamilyId family, String client) {}
