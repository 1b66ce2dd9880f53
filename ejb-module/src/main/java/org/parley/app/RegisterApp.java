package org.parley.app;

import org.parley.audit.Actor;

/** @param publisher the bare JID of the account whose app it is to be, or null for the house's own */
public record RegisterApp(CheckedProfile profile, String publisher, Actor by) {}
