package org.parley.account;

import org.parley.audit.Actor;

/**
 * A person tells of themselves; what is left out is forgotten.
 *
 * @param who a bare JID
 * @param profile blank fields count as left out; the time of the change is not looked at
 */
public record ChangeProfile(String who, Profile profile, Actor by) {}
