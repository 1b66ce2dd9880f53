package org.parley.app;

/** An app was suspended or removed. Fired in the transaction that decides it; what hangs on the app ends with it. */
public record AppClosed(AppId app, String reason) {}
