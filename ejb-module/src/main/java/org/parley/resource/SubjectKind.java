package org.parley.resource;

/** Whom an app resource server knows a person as. */
public enum SubjectKind {
    /** The same at all servers of this kind. */
    USER_ID,
    /** Its own of each person: two such servers cannot find out that they know the same one. */
    OPEN_ID
}
