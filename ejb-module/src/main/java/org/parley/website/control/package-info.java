/** How websites are known, asked and checked. */
package org.parley.website.control;
