package org.parley.website.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.kernel.WebhookSignature;
import org.parley.website.WebsiteNotices;

/** Where a website tells that contacts or postings changed; the signature says who it is. */
@Path("websites/{identifier}/notify")
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "website")
@Tag(name = "Connector", description = "What a partner website calls; see docs/protocols/website-connector.md")
public class WebsiteNoticesResource {
    private static final String NOTICE = """
            {
              "action": "notify",
              "changed": ["contacts", "postings"],
              "userNames": ["alice"]
            }""";

    @Inject
    WebsiteNotices notices;

    @POST
    @Operation(
            summary = "Tell that contacts or postings changed",
            description = "Carries no content: what changed is fetched. userNames says whose contacts; left out, all.")
    @Parameter(name = WebhookSignature.ID, in = ParameterIn.HEADER, required = true)
    @Parameter(name = WebhookSignature.TIMESTAMP, in = ParameterIn.HEADER, required = true)
    @Parameter(name = WebhookSignature.SIGNATURE, in = ParameterIn.HEADER, required = true)
    @RequestBody(content = @Content(examples = @ExampleObject(name = "both", value = NOTICE)))
    @APIResponse(responseCode = "202", description = "Taken, now or before under the same id.")
    @APIResponse(responseCode = "400", description = "website/bad-notice")
    @APIResponse(responseCode = "401", description = "website/notice-not-genuine")
    @APIResponse(responseCode = "404", description = "website/unknown")
    @APIResponse(responseCode = "429", description = "website/too-many-notices")
    public Response take(@PathParam("identifier") String identifier, @Context HttpHeaders headers, byte[] body) {
        var signature = new WebhookSignature(
                only(headers, WebhookSignature.ID),
                only(headers, WebhookSignature.TIMESTAMP),
                only(headers, WebhookSignature.SIGNATURE));
        notices.take(identifier, signature, body);
        return Response.accepted().build();
    }

    /** A header that is there exactly once: of two, another reader might believe the other. */
    private static String only(HttpHeaders headers, String name) {
        var values = headers.getRequestHeader(name);
        return values != null && values.size() == 1 ? values.get(0) : null;
    }
}
