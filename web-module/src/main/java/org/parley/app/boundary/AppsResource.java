package org.parley.app.boundary;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.app.AppId;
import org.parley.app.AppMetadata;
import org.parley.app.AppQuery;
import org.parley.app.AppService;
import org.parley.app.AppState;
import org.parley.app.ChangeApp;
import org.parley.app.CheckedProfile;
import org.parley.app.ProfileCheck;
import org.parley.app.RegisterApp;
import org.parley.kernel.Page;
import org.parley.web.AdministratorOnly;
import org.parley.web.Caller;
import org.parley.web.PageResponse;

/** The list of apps, for administrators' automation. */
@Path("admin/apps")
@AdministratorOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Apps", description = "Third-party apps: OAuth and OpenID Connect clients")
public class AppsResource {
    private static final String ADD = """
            {
              "publisher": "paula@parley.localhost",
              "metadata": {
                "client_name": "Lunch",
                "client_name#zh": "午餐",
                "redirect_uris": ["https://lunch.example/signed-in"],
                "grant_types": ["authorization_code", "refresh_token"],
                "token_endpoint_auth_method": "client_secret_basic",
                "scope": "openid profile contacts"
              }
            }""";

    private static final String CHANGE = """
            {
              "metadata": {
                "client_name": "Lunch and dinner",
                "redirect_uris": ["https://lunch.example/signed-in"],
                "scope": "openid profile"
              },
              "version": 3
            }""";

    private static final String TURN_DOWN = """
            {"reason": "Say in the consent text what the contacts are for."}""";

    @Inject
    AppService apps;

    @Inject
    ProfileCheck check;

    @Inject
    Caller caller;

    @POST
    @Operation(summary = "Register an app", description = "It is approved. Answers its secrets, this once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AppRequest.class),
                            examples = @ExampleObject(name = "lunch", value = ADD)))
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = IssuedAppResponse.class)))
    @APIResponse(responseCode = "400", description = "app/bad-metadata")
    @APIResponse(responseCode = "403", description = "app/no-publisher")
    @APIResponse(responseCode = "409", description = "app/address-taken, app/too-many")
    public Response register(@NotNull @Valid AppRequest request, @Context UriInfo uri) {
        var command = new RegisterApp(checked(request.metadata()), request.publisher(), caller.actor());
        var issued = apps.register(command);
        var location =
                uri.getAbsolutePathBuilder().path("{id}").build(issued.app().clientId());
        return Response.created(location).entity(IssuedAppResponse.of(issued)).build();
    }

    private CheckedProfile checked(JsonObject metadata) {
        return check.check(AppMetadata.read(metadata.toString()));
    }

    @GET
    @Operation(summary = "List the apps, in the order of their registration")
    public PageResponse<AppResponse> list(
            @QueryParam("state") AppState state,
            @QueryParam("publisher") String publisher,
            @Parameter(description = "Only those that an administrator is asked to look at")
                    @QueryParam("waiting")
                    @DefaultValue("false")
                    boolean waiting,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit) {
        return PageResponse.of(apps.list(new AppQuery(state, publisher, waiting, cursor, limit)), AppResponse::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one app")
    @APIResponse(responseCode = "404", description = "app/unknown")
    @APIResponse(responseCode = "200", description = "The app.")
    public AppResponse get(@PathParam("id") UUID id) {
        return AppResponse.of(apps.get(new AppId(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Replace what an app says of itself",
            description = "At once. Answers a secret if the app begins to authenticate by one.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeAppRequest.class),
                            examples = @ExampleObject(name = "lunch", value = CHANGE)))
    @APIResponse(responseCode = "400", description = "app/bad-metadata")
    @APIResponse(responseCode = "409", description = "app/changed-meanwhile, app/address-taken")
    @APIResponse(responseCode = "200", description = "Changed; the version is a new one.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public IssuedAppResponse change(@PathParam("id") UUID id, @NotNull @Valid ChangeAppRequest request) {
        return IssuedAppResponse.of(apps.change(
                new ChangeApp(new AppId(id), checked(request.metadata()), request.version(), caller.actor())));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Remove an app",
            description = "Ends what hangs on it. Nobody gets its client id or its address again.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public void remove(@PathParam("id") UUID id) {
        apps.remove(new AppId(id), caller.actor());
    }

    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Open a pending app to everybody, or let the change of an approved one take effect",
            description = "As it was read: what its publisher has changed since is not approved unseen.")
    @APIResponse(responseCode = "409", description = "app/wrong-state, app/changed-meanwhile, app/address-taken")
    @APIResponse(responseCode = "200", description = "Approved.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public AppResponse approve(@PathParam("id") UUID id, @NotNull @QueryParam("version") Integer version) {
        return AppResponse.of(apps.approve(new AppId(id), version, caller.actor()));
    }

    @POST
    @Path("{id}/turn-down")
    @Operation(
            summary = "Turn a pending app, or the change of an approved one, down",
            description = "Its publisher reads the reason. A pending app stays pending, an approved one as it is.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TurnDownRequest.class),
                            examples = @ExampleObject(name = "lunch", value = TURN_DOWN)))
    @APIResponse(responseCode = "400", description = "app/bad-reason")
    @APIResponse(responseCode = "409", description = "app/wrong-state, app/changed-meanwhile")
    @APIResponse(responseCode = "200", description = "Turned down.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public AppResponse turnDown(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("version") Integer version,
            @NotNull @Valid TurnDownRequest request) {
        return AppResponse.of(apps.turnDown(new AppId(id), version, request.reason(), caller.actor()));
    }

    @POST
    @Path("{id}/suspend")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Close an app, and end what hangs on it")
    @APIResponse(responseCode = "409", description = "app/wrong-state")
    @APIResponse(responseCode = "200", description = "Suspended.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public AppResponse suspend(@PathParam("id") UUID id) {
        return AppResponse.of(apps.suspend(new AppId(id), caller.actor()));
    }

    @POST
    @Path("{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Open a suspended app again", description = "It is what it was before: approved or pending.")
    @APIResponse(responseCode = "409", description = "app/wrong-state")
    @APIResponse(responseCode = "200", description = "Open again.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public AppResponse resume(@PathParam("id") UUID id) {
        return AppResponse.of(apps.resume(new AppId(id), caller.actor()));
    }

    @PUT
    @Path("{id}/classic")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Let a confidential app go without PKCE")
    @APIResponse(responseCode = "409", description = "app/not-confidential")
    @APIResponse(responseCode = "200", description = "It may go without.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public AppResponse makeClassic(@PathParam("id") UUID id) {
        return AppResponse.of(apps.makeClassic(new AppId(id), caller.actor()));
    }

    @DELETE
    @Path("{id}/classic")
    @Operation(summary = "Require PKCE again")
    @APIResponse(responseCode = "200", description = "It may not go without.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public AppResponse endClassic(@PathParam("id") UUID id) {
        return AppResponse.of(apps.endClassic(new AppId(id), caller.actor()));
    }

    @POST
    @Path("{id}/secrets")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Make a new client secret",
            description = "Answers it, this once. The old one stays valid until it is retired.")
    @APIResponse(responseCode = "409", description = "app/no-secret, app/two-secrets")
    @APIResponse(responseCode = "200", description = "The new secret.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public IssuedAppResponse rotateSecret(@PathParam("id") UUID id) {
        return IssuedAppResponse.of(apps.rotateSecret(new AppId(id), caller.actor()));
    }

    @DELETE
    @Path("{id}/secrets/old")
    @Operation(summary = "Retire the old client secret")
    @APIResponse(responseCode = "200", description = "Only the new one is valid.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public AppResponse retireOldSecret(@PathParam("id") UUID id) {
        return AppResponse.of(apps.retireOldSecret(new AppId(id), caller.actor()));
    }

    @POST
    @Path("{id}/webhook-secrets")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Make a new webhook secret",
            description = "Answers it, this once. Events are signed with both until the old one is retired.")
    @APIResponse(responseCode = "409", description = "app/two-secrets")
    @APIResponse(responseCode = "200", description = "The new secret.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public IssuedAppResponse rotateWebhookSecret(@PathParam("id") UUID id) {
        return IssuedAppResponse.of(apps.rotateWebhookSecret(new AppId(id), caller.actor()));
    }

    @DELETE
    @Path("{id}/webhook-secrets/old")
    @Operation(summary = "Retire the old webhook secret")
    @APIResponse(responseCode = "200", description = "Only the new one is used.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public AppResponse retireOldWebhookSecret(@PathParam("id") UUID id) {
        return AppResponse.of(apps.retireOldWebhookSecret(new AppId(id), caller.actor()));
    }

    @PUT
    @Path("{id}/logo")
    @Consumes({"image/png", "image/jpeg"})
    @Operation(summary = "Show a picture for an app", description = "PNG or JPEG; kept as a PNG of 256 by 256.")
    @APIResponse(responseCode = "400", description = "app/bad-logo")
    @APIResponse(responseCode = "413", description = "app/logo-too-large")
    @APIResponse(responseCode = "200", description = "Shown from now on.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public AppResponse putLogo(@PathParam("id") UUID id, byte[] picture) {
        return AppResponse.of(apps.putLogo(new AppId(id), picture, caller.actor()));
    }

    @DELETE
    @Path("{id}/logo")
    @Operation(summary = "Show no picture any more")
    @APIResponse(responseCode = "200", description = "Shown no more.")
    @APIResponse(responseCode = "404", description = "app/unknown")
    public AppResponse removeLogo(@PathParam("id") UUID id) {
        return AppResponse.of(apps.removeLogo(new AppId(id), caller.actor()));
    }
}
