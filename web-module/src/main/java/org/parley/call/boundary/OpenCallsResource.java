package org.parley.call.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.call.Calls;
import org.parley.call.Invitations;

/** How an app calls people; they see it in their IM client, from the app's own address. */
@Path("open")
@AppOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls", description = "What apps do by open ID; see docs/protocols/open-id-calls.md")
@SecurityRequirement(name = "app")
public class OpenCallsResource {
    private static final String CALL = "call";

    @Inject
    Calls calls;

    @Inject
    Invitations invitations;

    @Inject
    HttpServletRequest http;

    @POST
    @Path("messages")
    @NeedsScope(CALL)
    @Operation(summary = "Write to a person", description = "Scope call, of the token and of the person.")
    @APIResponse(
            responseCode = "201",
            description = "The message is kept: the person has it, or will.",
            content = @Content(schema = @Schema(implementation = CallResponse.class)))
    @APIResponse(responseCode = "403", description = "call/not-allowed")
    @APIResponse(responseCode = "404", description = "call/unknown-person")
    @APIResponse(responseCode = "409", description = "call/not-taken")
    @APIResponse(responseCode = "429", description = "call/too-many")
    @APIResponse(responseCode = "503", description = "call/no-room")
    public Response message(@NotNull @Valid MessageRequest message) {
        return made(calls.message(AppFilter.caller(http), message.to(), message.text()));
    }

    @POST
    @Path("cards")
    @NeedsScope(CALL)
    @Operation(
            summary = "Show a person a card",
            description = "Its link opens the app for that person, at that place; what they answer comes as an event.")
    @APIResponse(
            responseCode = "201",
            description = "The card is kept.",
            content = @Content(schema = @Schema(implementation = CallResponse.class)))
    @APIResponse(responseCode = "400", description = "call/foreign-link")
    @APIResponse(responseCode = "403", description = "call/not-allowed")
    @APIResponse(responseCode = "404", description = "call/unknown-person")
    @APIResponse(responseCode = "409", description = "call/not-taken")
    @APIResponse(responseCode = "429", description = "call/too-many")
    @APIResponse(responseCode = "503", description = "call/no-room")
    public Response card(@NotNull @Valid CardRequest card) {
        return made(calls.card(AppFilter.caller(http), card.toCommand()));
    }

    @POST
    @Path("invitations")
    @NeedsScope(CALL)
    @Operation(
            summary = "Invite two people to meet",
            description =
                    "Both are asked, and neither is told of the other, nor you of either, until both have agreed.")
    @APIResponse(
            responseCode = "201",
            description = "Both have been asked.",
            content = @Content(schema = @Schema(implementation = CallResponse.class)))
    @APIResponse(responseCode = "403", description = "call/not-allowed")
    @APIResponse(responseCode = "404", description = "call/unknown-person")
    @APIResponse(responseCode = "409", description = "call/cannot-meet")
    @APIResponse(responseCode = "429", description = "call/too-many")
    @APIResponse(responseCode = "503", description = "call/no-room")
    public Response invitation(@NotNull @Valid InvitationRequest wish) {
        return made(invitations.invite(AppFilter.caller(http), wish.one(), wish.other(), wish.text()));
    }

    private static Response made(String id) {
        return Response.status(Response.Status.CREATED)
                .entity(new CallResponse(id))
                .build();
    }
}
