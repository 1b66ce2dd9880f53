/**
 * Looks at pages as people do, with the Chromium of this machine; nothing is downloaded. Every page that a visitor sees
 * is checked on the way: labels, contrast, narrow screens, and that it runs and loads nothing it should not.
 */
package org.parley.it.browser;
