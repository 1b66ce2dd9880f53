package org.parley.account;

/** Whether an account may sign in. */
public enum AccountState {
    ACTIVE,
    LOCKED
}
