package org.parley.openid;

import java.time.Instant;
import java.util.Set;
import org.parley.app.AppId;
import org.parley.app.AppView;

/**
 * What a person has allowed an app.
 *
 * @param app null when the app is no longer there
 */
public record ConsentView(AppId id, AppView app, Set<String> scopes, Set<String> claims, Instant given) {}
