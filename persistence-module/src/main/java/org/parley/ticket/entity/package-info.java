/** Registrations that may be asked for again. */
package org.parley.ticket.entity;
