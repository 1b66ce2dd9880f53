/**
 * What {@code mvn -Prun} shows: an administrator, two local accounts and the authorized example website. Off unless the
 * start says otherwise, and every password and secret comes from outside.
 */
@Feature(uses = {"account", "audit", "website"})
package org.parley.demo;

import org.parley.kernel.Feature;
