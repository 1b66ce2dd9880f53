/**
 * M4 over HTTP: tickets as terminals and app resource servers meet them. These prove the
 * server; the proofs with the client libraries and every party in a process of its own are in the package above.
 */
package org.parley.it.ticket.api;
