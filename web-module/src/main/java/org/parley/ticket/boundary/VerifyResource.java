package org.parley.ticket.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.ticket.TicketVerifier;
import org.parley.ticket.Verdict;

/** What app resource servers ask. A hot path: bytes in, bytes out, by one object for all requests. */
@ApplicationScoped
@Path("tickets")
@ResourceServerOnly
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "resource server")
@Tag(name = TicketExamples.TAG, description = TicketExamples.TAG_DESCRIPTION)
public class VerifyResource {
    @Inject
    TicketVerifier verifier;

    @Inject
    VerifyMessages messages;

    @POST
    @Path("verify")
    @Operation(
            summary = "Ask whether a ticket is valid for the asking resource server",
            description = "With HTTP Basic: identifier and secret. cacheFor says for how many seconds the answer may be"
                    + " used again.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "shown", value = TicketExamples.VERIFY)))
    @APIResponse(
            responseCode = "200",
            description = "The verdict.",
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "valid", value = TicketExamples.VALID),
                                @ExampleObject(name = "not valid", value = TicketExamples.NOT_VALID)
                            }))
    @APIResponse(responseCode = "400", description = "request/invalid")
    @APIResponse(responseCode = "401", description = "ticket/caller-refused")
    @APIResponse(responseCode = "429", description = "ticket/too-many-guesses")
    public byte[] verify(byte[] body, @Context HttpServletRequest http) {
        return messages.verdict(verdict(messages.question(body), http));
    }

    @POST
    @Path("verify-batch")
    @Operation(summary = "Ask about up to 100 tickets", description = "The verdicts are in the order of the questions.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "two", value = TicketExamples.VERIFY_BATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The verdicts.",
            content = @Content(examples = @ExampleObject(name = "two", value = TicketExamples.VERDICTS)))
    @APIResponse(responseCode = "400", description = "request/invalid")
    @APIResponse(responseCode = "401", description = "ticket/caller-refused")
    @APIResponse(responseCode = "429", description = "ticket/too-many-guesses")
    public byte[] verifyBatch(byte[] body, @Context HttpServletRequest http) {
        var questions = messages.questions(body);
        var verdicts = new ArrayList<Verdict>(questions.size());
        questions.forEach(shown -> verdicts.add(verdict(shown, http)));
        return messages.verdicts(verdicts);
    }

    private Verdict verdict(ShownTicket shown, HttpServletRequest http) {
        return verifier.verify(
                ResourceServerFilter.caller(http), shown.userId(), shown.authorizationKey(), http.getRemoteAddr());
    }
}
