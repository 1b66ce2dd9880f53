/** Signing people in with Parley, by a library that knows nothing of Parley: OpenID Connect, code and PKCE. */
package org.parley.example.app.signin;
