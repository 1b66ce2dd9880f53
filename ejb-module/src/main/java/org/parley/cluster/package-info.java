/**
 * Several nodes on one database. What one of them must not go on believing because of what another one has done is told
 * at once, and a node that has missed something finds it out from the database before long and then forgets what it
 * keeps in memory (docs/adr/0014). Owns the letters between nodes and the roll of those that are up. It carries topics and
 * texts and knows none of them. A single node tells nobody anything.
 */
@Feature
package org.parley.cluster;

import org.parley.kernel.Feature;
