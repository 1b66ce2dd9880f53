/**
 * App resource servers: the application servers of the company that take a ticket in the place of a password.
 *
 * <p>Owns the list of them, their secrets and who they are when they ask, the rules for their tickets (how long keys
 * live, whom they know people as), and the figures of what they asked. Tickets themselves are {@code ticket}'s; they end
 * with {@link org.parley.resource.ResourceServerClosed}. For administrators: {@code docs/resource-servers.md}.
 */
@Feature(uses = {"audit", "cluster", "token"})
package org.parley.resource;

import org.parley.kernel.Feature;
