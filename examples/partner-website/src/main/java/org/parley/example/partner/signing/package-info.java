/** Standard Webhooks: what is signed, with which secret. */
package org.parley.example.partner.signing;
