package org.parley.resource.boundary;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.kernel.Page;
import org.parley.resource.ResourceServerId;
import org.parley.resource.ResourceServerService;
import org.parley.web.AdministratorOnly;
import org.parley.web.Caller;
import org.parley.web.PageResponse;

/** The list of app resource servers, for administrators' automation. */
@Path("admin/resource-servers")
@AdministratorOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resource servers", description = "App resource servers that take a ticket in the place of a password")
public class ResourceServersResource {
    private static final String ADD = """
            {
              "identifier": "orders",
              "name": "Orders",
              "subject": "USER_ID",
              "authorizationLife": "PT15M",
              "refreshLife": "PT720H",
              "verifyCache": "PT5S",
              "allowedNetworks": ["10.20.0.0/16"]
            }""";
    private static final String CHANGE = """
            {
              "name": "Orders",
              "authorizationLife": "PT10M",
              "allowedNetworks": ["10.20.0.0/16", "fd00:20::/32"],
              "version": 3
            }""";

    @Inject
    ResourceServerService servers;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @Operation(summary = "Add a resource server", description = "Answers its secret, this once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AddResourceServerRequest.class),
                            examples = @ExampleObject(name = "orders", value = ADD)))
    @APIResponse(
            responseCode = "201",
            description = "Added; it is served from now on.",
            content = @Content(schema = @Schema(implementation = ServerSecretResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "resource/bad-identifier, resource/bad-profile, resource/bad-secret")
    @APIResponse(responseCode = "409", description = "resource/identifier-taken")
    public Response add(@NotNull @Valid AddResourceServerRequest request, @Context UriInfo uri) {
        var issued = servers.add(request.by(caller.actor()));
        var location = uri.getAbsolutePathBuilder()
                .path("{id}")
                .build(issued.server().id().value());
        return Response.created(location)
                .entity(ServerSecretResponse.of(issued))
                .build();
    }

    @GET
    @Operation(summary = "List the resource servers, in the order in which they were added")
    public PageResponse<ResourceServerResponse> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit) {
        return PageResponse.of(servers.list(cursor, limit), ResourceServerResponse::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one resource server")
    @APIResponse(responseCode = "200", description = "The resource server.")
    @APIResponse(responseCode = "404", description = "resource/unknown")
    public ResourceServerResponse get(@PathParam("id") UUID id) {
        return ResourceServerResponse.of(servers.get(new ResourceServerId(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change what is said of a resource server",
            description =
                    "The identifier and the subject never change. Key lives hold for keys given out from then on.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = UpdateResourceServerRequest.class),
                            examples = @ExampleObject(name = "orders", value = CHANGE)))
    @APIResponse(responseCode = "200", description = "Changed; the version is a new one.")
    @APIResponse(responseCode = "400", description = "resource/bad-profile")
    @APIResponse(responseCode = "404", description = "resource/unknown")
    @APIResponse(responseCode = "409", description = "resource/changed-meanwhile")
    public ResourceServerResponse update(
            @PathParam("id") UUID id, @NotNull @Valid UpdateResourceServerRequest request) {
        return ResourceServerResponse.of(servers.update(request.of(new ResourceServerId(id), caller.actor())));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a resource server", description = "Ends its tickets and forgets its figures.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "404", description = "resource/unknown")
    public void remove(@PathParam("id") UUID id) {
        servers.remove(new ResourceServerId(id), caller.actor());
    }

    @POST
    @Path("{id}/suspend")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Answer a resource server no more, and end its tickets")
    @APIResponse(responseCode = "200", description = "Suspended.")
    @APIResponse(responseCode = "404", description = "resource/unknown")
    @APIResponse(responseCode = "409", description = "resource/wrong-state")
    public ResourceServerResponse suspend(@PathParam("id") UUID id) {
        return ResourceServerResponse.of(servers.suspend(new ResourceServerId(id), caller.actor()));
    }

    @POST
    @Path("{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Answer a suspended resource server again", description = "Its old tickets stay ended.")
    @APIResponse(responseCode = "200", description = "Served again.")
    @APIResponse(responseCode = "404", description = "resource/unknown")
    @APIResponse(responseCode = "409", description = "resource/wrong-state")
    public ResourceServerResponse resume(@PathParam("id") UUID id) {
        return ResourceServerResponse.of(servers.resume(new ResourceServerId(id), caller.actor()));
    }

    @POST
    @Path("{id}/secrets")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Make a new secret",
            description = "Answers it, this once. The old one stays valid until it is retired.")
    @APIResponse(responseCode = "200", description = "The new secret, this once.")
    @APIResponse(responseCode = "404", description = "resource/unknown")
    @APIResponse(responseCode = "409", description = "resource/two-secrets")
    public ServerSecretResponse rotateSecret(@PathParam("id") UUID id) {
        return ServerSecretResponse.of(servers.rotateSecret(new ResourceServerId(id), caller.actor()));
    }

    @DELETE
    @Path("{id}/secrets/old")
    @Operation(summary = "Retire the old secret")
    @APIResponse(responseCode = "200", description = "Retired, now or before.")
    @APIResponse(responseCode = "404", description = "resource/unknown")
    public ResourceServerResponse retireOldSecret(@PathParam("id") UUID id) {
        return ResourceServerResponse.of(servers.retireOldSecret(new ResourceServerId(id), caller.actor()));
    }

    @GET
    @Path("{id}/figures")
    @Operation(summary = "Count what came of the server's questions in the last hours")
    public VerifyFiguresResponse figures(
            @PathParam("id") UUID id, @QueryParam("hours") @DefaultValue("24") @Min(1) @Max(2_160) int hours) {
        var server = new ResourceServerId(id);
        var from = clock.instant().minus(Duration.ofHours(hours));
        return VerifyFiguresResponse.of(
                servers.tickets(server), servers.lastMinute(server), servers.figures(server, from));
    }
}
