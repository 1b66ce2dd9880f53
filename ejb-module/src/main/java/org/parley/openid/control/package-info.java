/** How the provider does it. */
package org.parley.openid.control;
