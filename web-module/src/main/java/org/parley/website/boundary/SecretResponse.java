package org.parley.website.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.website.IssuedSecret;

/** A connector secret, told this once. */
public record SecretResponse(
        WebsiteResponse website,

        @Schema(examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        String secret) {

    static SecretResponse of(IssuedSecret issued) {
        return new SecretResponse(WebsiteResponse.of(issued.website()), issued.secret());
    }

    @Override
    public String toString() {
        return "SecretResponse[" + website.identifier() + "]";
    }
}
