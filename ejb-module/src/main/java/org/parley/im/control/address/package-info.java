/** Addresses as RFC 7622 wants them, for everything that uses jxmpp. */
package org.parley.im.control.address;
