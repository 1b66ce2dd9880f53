package org.parley.ticket.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.parley.ticket.Register;
import org.parley.ticket.RegistrationDesk;
import org.parley.web.IdempotencyFilter;

/** Where somebody without an account makes one, if the server allows it. */
@Path("accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = TicketExamples.TAG, description = TicketExamples.TAG_DESCRIPTION)
public class RegistrationResource {
    @Inject
    RegistrationDesk desk;

    @POST
    @Operation(
            summary = "Register an account",
            description = "With an Idempotency-Key the same request may come again for a day.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RegistrationRequest.class),
                            examples = @ExampleObject(name = "alice", value = TicketExamples.REGISTER)))
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content =
                    @Content(
                            schema = @Schema(implementation = RegistrationResponse.class),
                            examples = @ExampleObject(name = "alice", value = TicketExamples.REGISTERED)))
    @APIResponse(
            responseCode = "400",
            description = "request/invalid, account/bad-username, account/bad-password, account/bad-display-name")
    @APIResponse(responseCode = "403", description = "ticket/registration-closed")
    @APIResponse(responseCode = "409", description = "account/username-taken")
    @APIResponse(responseCode = "429", description = "ticket/too-many-registrations")
    public Response register(
            @NotNull @Valid RegistrationRequest request,
            @HeaderParam(IdempotencyFilter.KEY) String idempotencyKey,
            @Context HttpServletRequest http) {
        var userName = desk.register(new Register(
                request.userName(), request.password(), request.displayName(), idempotencyKey, http.getRemoteAddr()));
        return Response.status(Response.Status.CREATED)
                .entity(new RegistrationResponse(userName))
                .build();
    }
}
