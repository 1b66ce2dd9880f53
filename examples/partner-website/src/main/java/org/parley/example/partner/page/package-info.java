/**
 * The site's pages: plain forms that work without JavaScript. Every value is escaped by {@link
 * org.parley.example.partner.page.Html}, every change carries the session's token.
 */
package org.parley.example.partner.page;
