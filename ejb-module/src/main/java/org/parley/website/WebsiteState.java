package org.parley.website;

/** Only the members of an {@link #AUTHORIZED} site are let in; a suspended one keeps its data and can be resumed. */
public enum WebsiteState {
    ADDED,
    AUTHORIZED,
    SUSPENDED
}
