/**
 * What a test needs to kill servers under load: senders that know which of their messages were acknowledged, receivers
 * that know what arrived, and accounts of both.
 */
package org.parley.it.kill;
