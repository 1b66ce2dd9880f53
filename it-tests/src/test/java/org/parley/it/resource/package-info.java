/** App resource servers, from their registration to their removal. */
package org.parley.it.resource;
