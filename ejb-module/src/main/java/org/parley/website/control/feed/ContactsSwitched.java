package org.parley.website.control.feed;

import org.parley.website.control.Site;

/** The website begins or stops to offer contacts. */
record ContactsSwitched(Site site) {}
