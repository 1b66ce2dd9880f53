package org.parley.app;

/** How an app came to be registered: by an administrator, by its publisher, or by itself. */
public enum AppOrigin {
    ADMINISTRATOR,
    PUBLISHER,
    DYNAMIC
}
