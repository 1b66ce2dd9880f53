/** How apps hear that somebody is signed in no longer: OpenID Connect Back-Channel Logout. */
package org.parley.openid.control.logout;
