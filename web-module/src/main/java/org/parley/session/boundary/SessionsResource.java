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
public class SessionsResource {
    @Inject
    SessionService sessions;

    @Inject
    Caller caller;

    @GET
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
    public void end(@PathParam("id") UUID id) {
        sessions.end(new SessionId(id), "ended by an administrator", caller.actor());
    }
}
