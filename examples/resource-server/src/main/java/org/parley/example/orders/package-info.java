/** A small application that accepts tickets. Nothing in it knows about tickets: the library does it all. */
package org.parley.example.orders;
