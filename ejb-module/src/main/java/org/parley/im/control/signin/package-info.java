/**
 * Who someone is: SASL (RFC 4422, RFC 6120 section 6) for the people of the house, whose verifiers are ours, and for the
 * members of websites, whose passwords only their site may judge.
 */
package org.parley.im.control.signin;
