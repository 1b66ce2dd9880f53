package org.parley.resource;

import org.parley.audit.Actor;

/** @param version of the view that was changed; refused if another change came in between */
public record UpdateResourceServer(ResourceServerId id, ResourceServerProfile profile, int version, Actor by) {}
