package org.parley.app;

import org.parley.audit.Actor;

/** @param version of the view that was changed; refused if another change came in between */
public record ChangeApp(AppId id, CheckedProfile profile, int version, Actor by) {}
