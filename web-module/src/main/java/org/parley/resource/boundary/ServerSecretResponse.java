package org.parley.resource.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.resource.IssuedServerSecret;

/** A resource server's secret, told this once. */
public record ServerSecretResponse(
        ResourceServerResponse resourceServer,

        @Schema(examples = "ply_rs_V2h5IGRvIHlvdSByZWFkIHRoaXM")
        String secret) {

    static ServerSecretResponse of(IssuedServerSecret issued) {
        return new ServerSecretResponse(ResourceServerResponse.of(issued.server()), issued.secret());
    }

    @Override
    public String toString() {
        return "ServerSecretResponse[" + resourceServer.identifier() + "]";
    }
}
