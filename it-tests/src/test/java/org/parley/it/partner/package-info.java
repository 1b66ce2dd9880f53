/** The example partner website as a party of the tests, in a process of its own. */
package org.parley.it.partner;
