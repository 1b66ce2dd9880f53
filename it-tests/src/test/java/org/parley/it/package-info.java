/**
 * Tests of everything that a user or a partner can see, from outside, against one configured server on PostgreSQL.
 * {@link org.parley.it.server.Parley} is that server, {@link org.parley.it.Rule} ties a test to what the product promises.
 * How to write and run them stands in {@code docs/testing.md}.
 */
package org.parley.it;
