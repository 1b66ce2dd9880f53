package org.parley.signin;

import java.util.Set;
import org.parley.account.Role;

/**
 * Someone who has proved who they are.
 *
 * @param who the bare JID
 * @param roles always empty for the member of a website
 */
public record Person(String who, String displayName, Set<Role> roles) {}
