package org.parley.app.boundary;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.app.InitialTokenService;
import org.parley.app.MakeInitialToken;
import org.parley.web.AdministratorOnly;
import org.parley.web.Caller;

/** Initial access tokens, for administrators' automation. */
@Path("admin/initial-tokens")
@AdministratorOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Apps")
public class InitialTokensResource {
    @Inject
    InitialTokenService tokens;

    @Inject
    Caller caller;

    @POST
    @Operation(summary = "Make a token that registers apps", description = "Answers it, this once.")
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content = @Content(schema = @Schema(implementation = InitialTokenResponse.class)))
    @APIResponse(responseCode = "400", description = "app/bad-token-terms")
    public Response make(@NotNull @Valid InitialTokenRequest request) {
        var issued = tokens.make(new MakeInitialToken(request.label(), request.uses(), request.life(), caller.actor()));
        return Response.status(Response.Status.CREATED)
                .entity(InitialTokenResponse.of(issued))
                .build();
    }

    @GET
    @Operation(summary = "List the tokens that still work, the newest first")
    public List<InitialTokenResponse> list() {
        return tokens.list().stream().map(InitialTokenResponse::of).toList();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token")
    @APIResponse(responseCode = "204", description = "Revoked.")
    @APIResponse(responseCode = "404", description = "app/token-unknown")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(id, caller.actor());
    }
}
