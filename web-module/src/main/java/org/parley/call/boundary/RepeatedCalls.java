package org.parley.call.boundary;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import org.parley.web.IdempotencyFilter;

/** Calls of an app that come again. Those for one person are others than those for another, or for the app itself. */
@Provider
@AppOnly
@Priority(Priorities.USER)
public class RepeatedCalls extends IdempotencyFilter {
    @Inject
    HttpServletRequest http;

    @Override
    protected String caller() {
        var caller = AppFilter.caller(http);
        return "app/" + caller.app().clientId() + "/" + caller.openId();
    }
}
