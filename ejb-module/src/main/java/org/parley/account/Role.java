package org.parley.account;

/** What an account may do beyond being a person of the house. */
public enum Role {
    ADMINISTRATOR
}
