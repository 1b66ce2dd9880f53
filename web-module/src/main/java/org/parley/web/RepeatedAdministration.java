package org.parley.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** What an administrator has asked for and asks for again. */
@Provider
@AdministratorOnly
@Priority(Priorities.USER)
public class RepeatedAdministration extends IdempotencyFilter {
    @Inject
    Caller caller;

    @Override
    protected String caller() {
        return caller.actor().who();
    }
}
