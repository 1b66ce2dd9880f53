/**
 * Every successful sign-in, of a person of the house or of a website's member, opens one session; whatever it gives
 * hangs on it. Owns the sessions, their expiry, and the event by which their end reaches all that hangs on them.
 */
@Feature(uses = {"audit", "cluster"})
package org.parley.session;

import org.parley.kernel.Feature;
