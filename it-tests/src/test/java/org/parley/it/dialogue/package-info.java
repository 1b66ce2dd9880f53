/**
 * XMPP dialogues: two or more parties, what each sends and what each must receive, in files that read like a play
 * ({@code src/test/resources/xmpp/*.dialogue}). The notation is described in {@code docs/testing.md}.
 */
package org.parley.it.dialogue;
