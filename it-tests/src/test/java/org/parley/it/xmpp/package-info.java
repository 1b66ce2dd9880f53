/**
 * XMPP clients for tests: a raw one that sends and shows every frame (RFC 7395), with patterns to say what must come
 * back, and connections of Smack, the real-world client.
 */
package org.parley.it.xmpp;
