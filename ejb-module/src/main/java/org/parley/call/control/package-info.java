/** How calls are made: who may be reached, what is written, where a link may lead, how an app is told. */
package org.parley.call.control;
