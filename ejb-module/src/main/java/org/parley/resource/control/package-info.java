/** How app resource servers are known, checked and held in memory. */
package org.parley.resource.control;
