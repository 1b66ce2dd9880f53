/** XMPP over WebSocket (RFC 7395) and how clients find it (XEP-0156). Frames only: what they say is decided elsewhere. */
package org.parley.im.boundary;
