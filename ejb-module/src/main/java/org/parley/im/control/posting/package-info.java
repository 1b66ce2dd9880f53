/**
 * What members published on their website, as a publish-subscribe node at the website's own address (XEP-0060,
 * XEP-0277). Only members of that website read it or hear of it.
 */
package org.parley.im.control.posting;
