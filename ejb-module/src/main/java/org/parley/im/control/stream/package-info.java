/**
 * XMPP streams over framed transports (RFC 6120, RFC 7395): a chain of phases from the opening to the bound session,
 * each an object that understands what may come next. Knows frames and time, but neither sockets nor WebSockets.
 */
package org.parley.im.control.stream;
