/** Tickets over HTTP: what terminals call, what resource servers ask, and the same in the words of OAuth. */
package org.parley.ticket.boundary;
