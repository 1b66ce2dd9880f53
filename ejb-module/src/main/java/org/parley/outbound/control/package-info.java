/** What the client is made of: which addresses it connects to, whom it trusts, how it is configured. */
package org.parley.outbound.control;
