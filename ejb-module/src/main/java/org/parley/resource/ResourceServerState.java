package org.parley.resource;

/** Only an {@link #ACTIVE} server is answered and has tickets; a suspended one keeps its secrets and can be resumed. */
public enum ResourceServerState {
    ACTIVE,
    SUSPENDED
}
