/**
 * What {@code mvn -Prun} shows: an administrator, two local accounts, the authorized example website and a
 * registered app resource server. Off unless the
 * start says otherwise, and every password and secret comes from outside.
 */
@Feature(uses = {"account", "audit", "resource", "website"})
package org.parley.demo;

import org.parley.kernel.Feature;
