package org.parley.ticket;

/**
 * A terminal wants a ticket.
 *
 * @param userName a local user name, or {@code name@website}
 * @param resourceServer the identifier of the server that it is for
 * @param device what the person would recognise; null when the terminal does not say
 * @param address where the request came from
 */
public record Authenticate(String userName, String password, String resourceServer, String device, String address) {

    @Override
    public String toString() {
        return "Authenticate[" + resourceServer + "]";
    }
}
