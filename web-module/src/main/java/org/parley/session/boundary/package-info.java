/** The doors to sessions: REST for automation, pages for people. */
package org.parley.session.boundary;
