package org.parley.ticket.boundary;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.kernel.Page;
import org.parley.ticket.TicketQuery;
import org.parley.ticket.TicketRegister;
import org.parley.token.FamilyState;
import org.parley.web.AdministratorOnly;
import org.parley.web.Caller;
import org.parley.web.PageResponse;

/** All tickets, for administrators' automation. */
@Path("admin/tickets")
@AdministratorOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets of everybody", description = "Finding and ending tickets, for administrators")
public class AdminTicketsResource {
    @Inject
    TicketRegister register;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Find tickets, newest first")
    public PageResponse<TicketEntryResponse> list(
            @Parameter(example = "alice@parley.localhost") @QueryParam("who") String who,
            @Parameter(example = "orders") @QueryParam("resourceServer") String resourceServer,
            @QueryParam("state") FamilyState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit) {
        return PageResponse.of(
                register.list(new TicketQuery(who, resourceServer, state, cursor, limit)), TicketEntryResponse::of);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End one ticket", description = "Its keys are refused at once, and its session ends.")
    @APIResponse(responseCode = "204", description = "Ended.")
    @APIResponse(responseCode = "404", description = "ticket/unknown")
    public void end(@PathParam("id") UUID id) {
        register.end(id, caller.actor());
    }

    @DELETE
    @Operation(
            summary = "End all tickets of a person, of a resource server, or of a person for one",
            description = "At least one of the two parameters.")
    @APIResponse(responseCode = "200", description = "How many ended.")
    @APIResponse(responseCode = "400", description = "request/invalid")
    @APIResponse(responseCode = "404", description = "resource/unknown")
    public EndedTicketsResponse endAll(
            @QueryParam("who") String who, @QueryParam("resourceServer") String resourceServer) {
        return new EndedTicketsResponse(register.endAll(who, resourceServer, caller.actor()));
    }
}
