/** What an app gets for a code, a refresh token or its own credentials: one class for each grant. */
package org.parley.openid.control.token;
