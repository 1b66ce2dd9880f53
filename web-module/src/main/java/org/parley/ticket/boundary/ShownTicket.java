package org.parley.ticket.boundary;

/** What a resource server was shown and asks about. */
record ShownTicket(String userId, String authorizationKey) {

    @Override
    public String toString() {
        return "ShownTicket[…]";
    }
}
