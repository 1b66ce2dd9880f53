/** The keys that sign ID tokens and logout tokens: made, sealed, published, rotated. */
package org.parley.openid.control.key;
