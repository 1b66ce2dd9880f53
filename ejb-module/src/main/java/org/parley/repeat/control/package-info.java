/** How requests are forgotten. */
package org.parley.repeat.control;
