/**
 * The tables behind instant messaging: rosters, open subscription requests, what else an account keeps on the server,
 * and the message log. The log is the hottest of all and is written by plain JDBC batches.
 */
package org.parley.im.entity;
