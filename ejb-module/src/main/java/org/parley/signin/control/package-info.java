/** How failures are counted and named. */
package org.parley.signin.control;
