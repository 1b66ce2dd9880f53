/**
 * For tests only, and off without {@code --test-control}: look at what the site saw, change what it knows, and make it
 * misbehave. A real site has nothing of this.
 */
package org.parley.example.partner.control;
