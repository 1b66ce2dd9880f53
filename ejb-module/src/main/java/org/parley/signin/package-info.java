/**
 * The one judge behind every door that takes a password, for people of the house and members of websites alike, and the
 * bounds on guessing: failures delay the next attempt, then lock the name for a while, whether or not it exists; they are
 * also bounded per network address and per partner. Owns the counts of failures, which survive a restart.
 */
@Feature(uses = {"account", "audit", "website"})
package org.parley.signin;

import org.parley.kernel.Feature;
