package org.parley.call.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.call.People;
import org.parley.web.PageResponse;

/** What an app may know of people. */
@Path("open")
@AppOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls", description = "What apps do by open ID; see docs/protocols/open-id-calls.md")
@SecurityRequirement(name = "app")
public class OpenPeopleResource {
    @Inject
    People people;

    @Inject
    HttpServletRequest http;

    @GET
    @Path("me")
    @NeedsScope("openid")
    @Operation(summary = "The person whose token it is", description = "Scope openid; the name needs profile, too.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "401", description = "call/invalid-token")
    @APIResponse(responseCode = "403", description = "call/insufficient-scope")
    public PersonResponse me() {
        return PersonResponse.of(people.self(AppFilter.caller(http)));
    }

    @GET
    @Path("contacts")
    @NeedsScope("contacts")
    @Operation(
            summary = "The person's contacts who use the app, too",
            description = "Scope contacts. Those who have allowed the app, or another one of its sector, anything.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "401", description = "call/invalid-token")
    @APIResponse(responseCode = "403", description = "call/insufficient-scope")
    public PageResponse<PersonResponse> contacts(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return PageResponse.of(people.contacts(AppFilter.caller(http), cursor, limit), PersonResponse::of);
    }

    @GET
    @Path("presence")
    @NeedsScope("presence")
    @Operation(
            summary = "Whether somebody is there",
            description = "Scope presence, of the token and of the person asked about. With a person's token only for"
                    + " themselves and whom they see.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "401", description = "call/invalid-token")
    @APIResponse(responseCode = "403", description = "call/not-allowed")
    @APIResponse(responseCode = "404", description = "call/unknown-person")
    public PresenceResponse presence(@QueryParam("openId") String openId) {
        return new PresenceResponse(
                openId, people.presence(AppFilter.caller(http), openId).word());
    }
}
