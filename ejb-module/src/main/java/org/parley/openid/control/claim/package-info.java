/** What an app may be told of a person. */
package org.parley.openid.control.claim;
