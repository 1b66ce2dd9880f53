/** What app resource servers asked and what came of it: counted in memory, written in batches. */
package org.parley.resource.control.figure;
