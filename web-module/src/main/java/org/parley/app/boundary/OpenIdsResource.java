package org.parley.app.boundary;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.app.AppId;
import org.parley.app.AppProblem;
import org.parley.app.OpenIdService;
import org.parley.web.AdministratorOnly;
import org.parley.web.Caller;

/** Who is who in an app. What is asked is posted, so that no name of a person stands in a log of requests. */
@Path("admin/apps/{id}/open-ids")
@AdministratorOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Apps")
public class OpenIdsResource {
    @Inject
    OpenIdService openIds;

    @Inject
    Caller caller;

    @POST
    @Path("look-up")
    @Operation(
            summary = "Tell a person's open ID in an app, or whose an open ID is",
            description = "Stands in the audit log each time. An account gets its open ID now if it has none yet.")
    @APIResponse(responseCode = "200", description = "The person under both names.")
    @APIResponse(responseCode = "404", description = "app/unknown, app/no-such-person")
    public PersonOfAppResponse lookUp(@PathParam("id") UUID id, @NotNull @Valid LookUpRequest request) {
        return openIds.lookUp(new AppId(id), request.name().strip(), caller.actor())
                .map(PersonOfAppResponse::of)
                .orElseThrow(AppProblem.NO_SUCH_PERSON::problem);
    }
}
