/**
 * The rules of the house, held to the built classes and to the documents. Every rule is one test; the reason for it
 * stands in its {@code because}.
 */
package org.parley.architecture;
