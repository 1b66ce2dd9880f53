/**
 * The people of this house: their names, passwords (one SCRAM-SHA-256 verifier each, RFC 5802 and RFC 7677), roles and
 * locks, and the one-time link by which the first administrator comes to be. Usernames follow RFC 8265. Members of
 * websites have no account here.
 */
@Feature(uses = {"audit", "cluster"})
package org.parley.account;

import org.parley.kernel.Feature;
