package org.parley.resource;

import org.parley.audit.Actor;

/** @param secret null to make one */
public record AddResourceServer(
        String identifier, SubjectKind subject, ResourceServerProfile profile, String secret, Actor by) {

    @Override
    public String toString() {
        return "AddResourceServer[" + identifier + "]";
    }
}
