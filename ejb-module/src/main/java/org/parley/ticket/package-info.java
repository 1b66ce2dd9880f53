/**
 * One account for every app resource server: a person authenticates once for each server and from then on shows a ticket
 * {user ID, authorization key, refresh key} in the place of a password. Owns the flow of docs/protocols/tickets.md, the
 * verdicts that resource servers ask for, self-registration, and the bounds on guessing keys.
 */
@Feature(uses = {"account", "audit", "identity", "repeat", "resource", "session", "signin", "token"})
package org.parley.ticket;

import org.parley.kernel.Feature;
