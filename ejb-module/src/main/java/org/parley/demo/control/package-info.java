/** Creates the demo data. */
package org.parley.demo.control;
