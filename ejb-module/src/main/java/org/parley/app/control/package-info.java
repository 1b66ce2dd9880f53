/** Rules of what apps say of themselves, their secrets and logos, and all apps in memory. */
package org.parley.app.control;
