package org.parley.website.boundary;

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
import org.parley.web.AdministratorOnly;
import org.parley.web.Caller;
import org.parley.web.PageResponse;
import org.parley.website.ConnectionCheck;
import org.parley.website.WebsiteId;
import org.parley.website.WebsiteService;

/** The list of websites, for administrators' automation. */
@Path("admin/websites")
@AdministratorOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Websites", description = "Partner websites whose members may sign in to IM")
public class WebsitesResource {
    private static final String ADD = """
            {
              "identifier": "partner.example",
              "name": "Partner",
              "connector": "https://partner.example/connector",
              "connectTimeout": "PT2S",
              "readTimeout": "PT5S",
              "offersContacts": true,
              "offersPostings": true,
              "openToOthers": false
            }""";
    private static final String CHANGE = """
            {
              "name": "Partner",
              "connector": "https://partner.example/connector",
              "offersContacts": true,
              "offersPostings": false,
              "openToOthers": true,
              "version": 3
            }""";

    @Inject
    WebsiteService websites;

    @Inject
    ConnectionCheck check;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @POST
    @Operation(summary = "Add a website", description = "Answers the connector secret, this once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AddWebsiteRequest.class),
                            examples = @ExampleObject(name = "partner", value = ADD)))
    @APIResponse(
            responseCode = "201",
            description = "Added; authorize it to let its members in.",
            content = @Content(schema = @Schema(implementation = SecretResponse.class)))
    @APIResponse(responseCode = "400", description = "website/bad-identifier, website/bad-profile, website/bad-secret")
    @APIResponse(responseCode = "409", description = "website/identifier-taken")
    public Response add(@NotNull @Valid AddWebsiteRequest request, @Context UriInfo uri) {
        var issued = websites.add(request.by(caller.actor()));
        var location = uri.getAbsolutePathBuilder()
                .path("{id}")
                .build(issued.website().id().value());
        return Response.created(location).entity(SecretResponse.of(issued)).build();
    }

    @GET
    @Operation(summary = "List the websites, in the order in which they were added")
    public PageResponse<WebsiteResponse> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit) {
        return PageResponse.of(websites.list(cursor, limit), WebsiteResponse::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one website")
    @APIResponse(responseCode = "200", description = "The website.")
    @APIResponse(responseCode = "404", description = "website/unknown")
    public WebsiteResponse get(@PathParam("id") UUID id) {
        return WebsiteResponse.of(websites.get(new WebsiteId(id)));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change what is said of a website", description = "The identifier never changes.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = UpdateWebsiteRequest.class),
                            examples = @ExampleObject(name = "partner", value = CHANGE)))
    @APIResponse(responseCode = "200", description = "Changed; the version is a new one.")
    @APIResponse(responseCode = "400", description = "website/bad-profile")
    @APIResponse(responseCode = "404", description = "website/unknown")
    @APIResponse(responseCode = "409", description = "website/changed-meanwhile")
    public WebsiteResponse update(@PathParam("id") UUID id, @NotNull @Valid UpdateWebsiteRequest request) {
        return WebsiteResponse.of(websites.update(request.of(new WebsiteId(id), caller.actor())));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Remove a website",
            description = "Ends its members' sessions and forgets what the website delivered.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "404", description = "website/unknown")
    public void remove(@PathParam("id") UUID id) {
        websites.remove(new WebsiteId(id), caller.actor());
    }

    @POST
    @Path("{id}/authorize")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Let the members of an added website in")
    @APIResponse(responseCode = "200", description = "Authorized.")
    @APIResponse(responseCode = "404", description = "website/unknown")
    @APIResponse(responseCode = "409", description = "website/wrong-state")
    public WebsiteResponse authorize(@PathParam("id") UUID id) {
        return WebsiteResponse.of(websites.authorize(new WebsiteId(id), caller.actor()));
    }

    @POST
    @Path("{id}/suspend")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Let nobody in any more, and end the sessions")
    @APIResponse(responseCode = "200", description = "Suspended.")
    @APIResponse(responseCode = "404", description = "website/unknown")
    @APIResponse(responseCode = "409", description = "website/wrong-state")
    public WebsiteResponse suspend(@PathParam("id") UUID id) {
        return WebsiteResponse.of(websites.suspend(new WebsiteId(id), caller.actor()));
    }

    @POST
    @Path("{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Let the members of a suspended website in again")
    @APIResponse(responseCode = "200", description = "Authorized again.")
    @APIResponse(responseCode = "404", description = "website/unknown")
    @APIResponse(responseCode = "409", description = "website/wrong-state")
    public WebsiteResponse resume(@PathParam("id") UUID id) {
        return WebsiteResponse.of(websites.resume(new WebsiteId(id), caller.actor()));
    }

    @POST
    @Path("{id}/test")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Try out the connection",
            description =
                    "Asks the website about a member who cannot exist. When all is well, the circuit breaker closes.")
    @APIResponse(responseCode = "200", description = "What came of each step.")
    @APIResponse(responseCode = "404", description = "website/unknown")
    public ConnectionResponse test(@PathParam("id") UUID id) {
        return ConnectionResponse.of(check.run(new WebsiteId(id), caller.actor()));
    }

    @POST
    @Path("{id}/secrets")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Make a new connector secret",
            description = "Answers it, this once. The old one stays valid until it is retired.")
    @APIResponse(responseCode = "200", description = "The new secret, this once.")
    @APIResponse(responseCode = "404", description = "website/unknown")
    @APIResponse(responseCode = "409", description = "website/two-secrets")
    public SecretResponse rotateSecret(@PathParam("id") UUID id) {
        return SecretResponse.of(websites.rotateSecret(new WebsiteId(id), caller.actor()));
    }

    @DELETE
    @Path("{id}/secrets/old")
    @Operation(summary = "Retire the old connector secret")
    @APIResponse(responseCode = "200", description = "Retired, now or before.")
    @APIResponse(responseCode = "404", description = "website/unknown")
    public WebsiteResponse retireOldSecret(@PathParam("id") UUID id) {
        return WebsiteResponse.of(websites.retireOldSecret(new WebsiteId(id), caller.actor()));
    }

    @GET
    @Path("{id}/figures")
    @Operation(summary = "Count the verdicts of the last hours")
    public FiguresResponse figures(
            @PathParam("id") UUID id, @QueryParam("hours") @DefaultValue("24") @Min(1) @Max(2_160) int hours) {
        var from = clock.instant().minus(Duration.ofHours(hours));
        return FiguresResponse.of(websites.figures(new WebsiteId(id), from));
    }
}
