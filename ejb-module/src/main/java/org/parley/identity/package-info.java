/**
 * Under which names others know a person. Owns the user ID, the same for every ticket, and the open IDs, another one in
 * each sector: an app, a group of apps that declares itself one, a resource server, a channel. All are random, made at
 * the first use, stored, found in both directions, and never given to anyone else, whoever leaves.
 */
@Feature
package org.parley.identity;

import org.parley.kernel.Feature;
