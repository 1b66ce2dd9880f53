/**
 * Signing in, whichever the door: how guessing is bounded, the pages that people have for themselves, and how ending a
 * session ends what hangs on it.
 */
package org.parley.it.signin;
