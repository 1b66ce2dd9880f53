/**
 * The connector: what Parley may ask this site about its members, and in which order a question is checked. The contract
 * is docs/protocols/website-connector.md; this package and {@code signing} are what a real site writes in its own
 * language.
 */
package org.parley.example.partner.connector;
