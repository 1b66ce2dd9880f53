/** OAuth and OpenID Connect over HTTP: servlets that read and write messages, and the pages that a person meets. */
package org.parley.openid.boundary;
