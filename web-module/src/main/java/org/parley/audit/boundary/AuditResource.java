package org.parley.audit.boundary;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.audit.AuditQuery;
import org.parley.audit.AuditService;
import org.parley.kernel.Page;
import org.parley.web.AdministratorOnly;
import org.parley.web.PageResponse;

/** The audit log, for administrators' automation: read only. */
@Path("admin/audit")
@AdministratorOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit log", description = "Who did what to whom, from where")
public class AuditResource {
    @Inject
    AuditService audit;

    @GET
    @Operation(
            summary = "Search the audit log, newest first",
            description = "What is left out is not asked for; `action` matches by its beginning.")
    public PageResponse<AuditResponse> search(
            @QueryParam("actor") String actor,
            @QueryParam("subject") String subject,
            @QueryParam("action") String action,
            @QueryParam("correlationId") String correlationId,
            @QueryParam("from") Instant from,
            @QueryParam("until") Instant until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit) {
        var query = new AuditQuery(actor, subject, action, correlationId, from, until, cursor, limit);
        return PageResponse.of(audit.search(query), AuditResponse::of);
    }
}
