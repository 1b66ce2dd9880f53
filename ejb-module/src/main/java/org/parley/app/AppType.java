package org.parley.app;

/** Where the app runs, which decides how it may be called back: RFC 8252 for those on people's own devices. */
public enum AppType {
    WEB,
    NATIVE
}
