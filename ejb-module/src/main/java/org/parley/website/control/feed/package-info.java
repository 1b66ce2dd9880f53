/** Fetches and stores what websites deliver for their members, so that no site and no feed waits for another. */
package org.parley.website.control.feed;
