/** Making, storing and remembering the names. */
package org.parley.identity.control;
