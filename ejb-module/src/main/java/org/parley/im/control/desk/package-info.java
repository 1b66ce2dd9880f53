/**
 * Services among people: the sub-domains of the local domain whose addresses features of this server keep. They take and
 * write messages, show a profile and presence, and grant every subscription; they see nobody's presence.
 */
package org.parley.im.control.desk;
