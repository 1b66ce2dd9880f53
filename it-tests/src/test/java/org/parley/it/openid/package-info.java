/** The OpenID provider as apps and people see it. The app is made of the Nimbus SDK, a client that others wrote. */
package org.parley.it.openid;
