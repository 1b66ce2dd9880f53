/**
 * The bounds of one client, in and out: what keeps it from costing the others anything. Nothing here blocks or waits;
 * what is too much pauses the transport, or ends the stream.
 */
package org.parley.im.control.flow;
