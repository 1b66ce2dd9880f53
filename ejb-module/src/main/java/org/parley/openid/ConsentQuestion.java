package org.parley.openid;

import java.util.Set;
import org.parley.app.AppView;

/**
 * What a person is asked.
 *
 * @param who the bare JID of the one who is signed in and asked
 * @param scopes what the app would like to have
 * @param claims and beside it
 * @param language in which the app would have it asked; null when it does not say
 */
public record ConsentQuestion(AppView app, String who, Set<String> scopes, Set<String> claims, String language) {}
