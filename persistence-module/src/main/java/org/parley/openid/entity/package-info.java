/** What the OpenID provider remembers: its signing keys, consents, codes, pushed requests and who must hear of an end. */
package org.parley.openid.entity;
