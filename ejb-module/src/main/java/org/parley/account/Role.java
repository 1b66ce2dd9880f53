package org.parley.account;

/** What an account may do beyond being a person of the house. */
public enum Role {
    /** Opens the console and keeps the server. */
    ADMINISTRATOR,
    /** Has apps of its own. */
    PUBLISHER
}
