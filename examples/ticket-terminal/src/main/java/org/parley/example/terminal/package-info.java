/** A terminal for people who like to type: everything about tickets is done by the library. */
package org.parley.example.terminal;
