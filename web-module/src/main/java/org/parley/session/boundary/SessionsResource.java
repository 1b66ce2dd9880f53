package org.parley.session.boundary;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.kernel.Page;
import org.parley.session.SessionId;
import org.parley.session.SessionKind;
import org.parley.session.SessionQuery;
import org.parley.session.SessionService;
import org.parley.session.SessionState;
import org.parley.web.AdministratorOnly;
import org.parley.web.Caller;
import org.parley.web.PageResponse;

/** Sessions, for administrators' automation. */
@Path("admin/sessions")
@AdministratorOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "Who is signed in, and through which door")
public class SessionsResource {
    @Inject
    SessionService sessions;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "List the live sessions, newest first", description = "Of one person, of one kind, or all.")
    public PageResponse<SessionResponse> list(
            @QueryParam("who") String who,
            @QueryParam("kind") SessionKind kind,
            @QueryParam("state") @DefaultValue("OPEN") SessionState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit) {
        return PageResponse.of(sessions.list(new SessionQuery(who, kind, state, cursor, limit)), SessionResponse::of);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End a session", description = "And all that hangs on it.")
    @APIResponse(responseCode = "204", description = "Ended.")
    @APIResponse(responseCode = "404", description = "session/unknown")
    public void end(@PathParam("id") UUID id) {
        sessions.end(new SessionId(id), "ended by an administrator", caller.actor());
    }
}
