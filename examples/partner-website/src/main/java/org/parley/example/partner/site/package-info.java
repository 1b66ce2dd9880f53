/**
 * The website's own business: members, their contacts, what they publish. One immutable {@link
 * org.parley.example.partner.site.SiteData} value, replaced as a whole and written to one file. Nothing here knows Parley.
 */
package org.parley.example.partner.site;
