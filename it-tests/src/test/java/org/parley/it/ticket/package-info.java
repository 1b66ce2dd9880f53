/**
 * Tickets end to end, every party a process of its own: the platform, a second WildFly with two applications that
 * accept tickets, and terminals. A {@link org.parley.it.ticket.Wire} between any two of them shows what they say.
 */
package org.parley.it.ticket;
