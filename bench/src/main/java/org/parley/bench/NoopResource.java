package org.parley.bench;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a REST request costs when nothing is done: the body is read, an answer of the usual size written. */
@Path("verify")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoopResource {

    @POST
    public String answer(String body) {
        return "{\"valid\":true,\"userId\":\"u_aaaaaaaaaaaaaaaaaaaaaaaaaa\",\"expiresIn\":900}";
    }
}
