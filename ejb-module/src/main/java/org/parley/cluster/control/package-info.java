/** Letters and the roll: how nodes tell each other things, and how they find out that one was not told. */
package org.parley.cluster.control;
