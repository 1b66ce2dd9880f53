/**
 * The server under test and its database. {@link org.parley.it.server.Parley} is one running server; the extension hands
 * every test class the same one, and tests that kill theirs start one of their own.
 */
package org.parley.it.server;
