/** How this site tells Parley that something changed. Optional for a real site. */
package org.parley.example.partner.notice;
