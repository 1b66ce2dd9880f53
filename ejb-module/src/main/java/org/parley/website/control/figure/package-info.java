/** How often sites said yes, no, or nothing that counts: counted in memory, written in batches. */
package org.parley.website.control.figure;
