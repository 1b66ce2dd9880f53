package org.parley.ticket.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.ticket.TicketOffice;
import org.parley.ticket.TicketService;

/** What terminals call. */
@Path("tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = TicketExamples.TAG, description = TicketExamples.TAG_DESCRIPTION)
public class TicketsResource {
    @Inject
    TicketOffice office;

    @Inject
    TicketService tickets;

    @Context
    HttpServletRequest http;

    @POST
    @Operation(
            summary = "Authenticate for a resource server",
            description = "userName is that of a local account, or name@website for the member of a website.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AuthenticateRequest.class),
                            examples = @ExampleObject(name = "alice", value = TicketExamples.AUTHENTICATE)))
    @APIResponse(
            responseCode = "201",
            description = "A ticket. Its keys are told this once.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketResponse.class),
                            examples = @ExampleObject(name = "ticket", value = TicketExamples.TICKET)))
    @APIResponse(responseCode = "400", description = "request/invalid")
    @APIResponse(responseCode = "401", description = "signin/bad-credentials")
    @APIResponse(responseCode = "404", description = "ticket/unknown-resource-server")
    @APIResponse(responseCode = "429", description = "signin/too-many-attempts")
    @APIResponse(responseCode = "503", description = "signin/unavailable")
    public Response authenticate(@NotNull @Valid AuthenticateRequest request) {
        var ticket = office.authenticate(request.from(http.getRemoteAddr()));
        return Response.status(Response.Status.CREATED)
                .entity(TicketResponse.of(ticket))
                .build();
    }

    @POST
    @Path("refresh")
    @Operation(
            summary = "Get new keys for a ticket",
            description = "Both keys are new, the user ID is the same. The same refresh key gets the same answer for a"
                    + " few seconds, for an answer that was lost; after that it ends the ticket.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RefreshRequest.class),
                            examples = @ExampleObject(name = "alice", value = TicketExamples.REFRESH)))
    @APIResponse(
            responseCode = "200",
            description = "The ticket from now on.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketResponse.class),
                            examples = @ExampleObject(name = "ticket", value = TicketExamples.TICKET)))
    @APIResponse(responseCode = "401", description = "ticket/refused")
    @APIResponse(responseCode = "429", description = "ticket/too-many-guesses")
    @APIResponse(responseCode = "503", description = "token/busy")
    public TicketResponse refresh(@NotNull @Valid RefreshRequest request) {
        return TicketResponse.of(office.refresh(request.from(http.getRemoteAddr())));
    }

    @POST
    @Path("revoke")
    @Operation(summary = "Sign out: end this ticket", description = "Also answers 204 when it was no good any more.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = HolderRequest.class),
                            examples = @ExampleObject(name = "alice", value = TicketExamples.HOLDER)))
    @APIResponse(responseCode = "204", description = "From now on the ticket is not valid anywhere.")
    @APIResponse(responseCode = "429", description = "ticket/too-many-guesses")
    public void revoke(@NotNull @Valid HolderRequest request) {
        tickets.revoke(request.from(http.getRemoteAddr()));
    }

    @POST
    @Path("list")
    @Operation(summary = "List one's own tickets, of all resource servers")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = HolderRequest.class),
                            examples = @ExampleObject(name = "alice", value = TicketExamples.HOLDER)))
    @APIResponse(
            responseCode = "200",
            description = "Newest first.",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketListResponse.class),
                            examples = @ExampleObject(name = "one", value = TicketExamples.LIST)))
    @APIResponse(responseCode = "401", description = "ticket/refused")
    @APIResponse(responseCode = "429", description = "ticket/too-many-guesses")
    public TicketListResponse list(@NotNull @Valid HolderRequest request) {
        return TicketListResponse.of(tickets.list(request.from(http.getRemoteAddr())));
    }

    @POST
    @Path("end")
    @Operation(summary = "End one of one's own tickets")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = EndTicketRequest.class),
                            examples = @ExampleObject(name = "tablet", value = TicketExamples.END)))
    @APIResponse(responseCode = "204", description = "From now on that ticket is not valid anywhere.")
    @APIResponse(responseCode = "401", description = "ticket/refused")
    @APIResponse(responseCode = "404", description = "ticket/unknown")
    @APIResponse(responseCode = "429", description = "ticket/too-many-guesses")
    public void end(@NotNull @Valid EndTicketRequest request) {
        tickets.end(request.from(http.getRemoteAddr()), request.ticket());
    }
}
