/** How an app proves that it is the one. */
package org.parley.openid.control.client;
