/** The doors to the list of app resource servers: REST for automation, pages for people. */
package org.parley.resource.boundary;
