/** From an authorization request to a code: reading, who must sign in, who must be asked, and what waits meanwhile. */
package org.parley.openid.control.authorize;
