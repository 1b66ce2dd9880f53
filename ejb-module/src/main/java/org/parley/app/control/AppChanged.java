package org.parley.app.control;

/**
 * An app was changed in this transaction. Carries what it is now, since nothing can be read any more at the moment when
 * the transaction has committed.
 */
public record AppChanged(KnownApp app) {}
