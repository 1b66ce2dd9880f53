package org.parley.example.orders;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** The caller's orders. The caller's name is the user ID; that there is one is what {@code web.xml} asks for. */
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
    @Inject
    Orders orders;

    @Context
    SecurityContext security;

    /** What is answered. */
    public record Mine(String userId, List<Order> orders) {}

    @GET
    public Mine mine() {
        return new Mine(userId(), orders.of(userId()));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public Order order(String item) {
        return orders.add(userId(), item);
    }

    private String userId() {
        return security.getUserPrincipal().getName();
    }
}
