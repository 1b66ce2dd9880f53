/**
 * The signed calls to the connectors of websites: {@code docs/protocols/website-connector.md}. What comes from a site is
 * believed only as far as its signature and its bounds allow.
 */
package org.parley.website.control.connector;
