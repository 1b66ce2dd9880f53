/** Websites, and what they deliver: contacts, postings, verdict figures. Everything of a site goes when the site goes. */
package org.parley.website.entity;
