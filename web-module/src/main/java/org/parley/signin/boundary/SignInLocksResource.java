package org.parley.signin.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.signin.SigninService;
import org.parley.web.AdministratorOnly;
import org.parley.web.Caller;

/** What failed sign-ins have done to somebody, for administrators' automation. */
@Path("admin/sign-in-locks/{who}")
@AdministratorOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in locks", description = "Delays and locks that failed sign-ins have brought about")
public class SignInLocksResource {
    @Inject
    SigninService service;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "See whether failed sign-ins delay or lock somebody")
    public SignInLockResponse get(@Parameter(example = "alice@parley.localhost") @PathParam("who") String who) {
        return SignInLockResponse.of(service.lockOf(who));
    }

    @DELETE
    @Operation(
            summary = "Forget somebody's failed sign-ins",
            description = "The next attempt is judged. What an administrator has locked stays locked.")
    @APIResponse(responseCode = "204", description = "Forgotten, now or before.")
    public void unlock(@Parameter(example = "alice@parley.localhost") @PathParam("who") String who) {
        service.unlock(who, caller.actor());
    }
}
