package org.parley.app.boundary;

import jakarta.json.JsonObject;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.app.AppProposal;

/**
 * What an approved app is to be once an administrator agrees.
 *
 * @param metadata all of it, to be compared with what is in force
 * @param logo left out when the picture is to stay
 */
public record AppProposalResponse(
        @Schema(type = SchemaType.OBJECT, examples = "{\"client_name\": \"Lunch and dinner\"}")
        JsonObject metadata,

        String logo) {

    static AppProposalResponse of(AppProposal proposal) {
        return proposal == null ? null : new AppProposalResponse(AppResponse.json(proposal.profile()), proposal.logo());
    }
}
