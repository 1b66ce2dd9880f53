package org.parley.ticket.boundary;

/** The examples of the API's description; docs/protocols/tickets.md tells the story around them. */
final class TicketExamples {
    static final String TAG = "Tickets";
    static final String TAG_DESCRIPTION = "What terminals and app resource servers call; see docs/protocols/tickets.md";

    static final String REGISTER = """
            {
              "userName": "alice",
              "password": "correct horse battery staple",
              "displayName": "Alice"
            }""";
    static final String REGISTERED = """
            {
              "userName": "alice"
            }""";
    static final String AUTHENTICATE = """
            {
              "userName": "alice",
              "password": "correct horse battery staple",
              "resourceServer": "orders",
              "device": "Alice's tablet"
            }""";
    static final String TICKET = """
            {
              "resourceServer": "orders",
              "ticket": {
                "userId": "u_k5q2w7mx3h4ndtzy6vbcgj2aea",
                "authorizationKey": "ply_ta_019aa5c27b1e7d0a9c550f6f3f7f1c11vXQm0cT4dHn8wYs2KpZb7LrE5uGj1A3kN0xF",
                "refreshKey": "ply_tr_4fWq9ZkT1nVb7mXc2LsD8hGjR5yPa0uEo3iKt6wQzNvBxMcHsLdFgJk2"
              },
              "expiresIn": 900,
              "refreshExpiresIn": 2592000
            }""";
    static final String REFRESH = """
            {
              "resourceServer": "orders",
              "userId": "u_k5q2w7mx3h4ndtzy6vbcgj2aea",
              "refreshKey": "ply_tr_4fWq9ZkT1nVb7mXc2LsD8hGjR5yPa0uEo3iKt6wQzNvBxMcHsLdFgJk2"
            }""";
    static final String HOLDER = """
            {
              "userId": "u_k5q2w7mx3h4ndtzy6vbcgj2aea",
              "refreshKey": "ply_tr_4fWq9ZkT1nVb7mXc2LsD8hGjR5yPa0uEo3iKt6wQzNvBxMcHsLdFgJk2"
            }""";
    static final String LIST = """
            {
              "items": [
                {
                  "id": "019aa5c2-7b1e-7d0a-9c55-0f6f3f7f1c11",
                  "resourceServer": "orders",
                  "device": "Alice's tablet",
                  "address": "10.20.3.4",
                  "issued": "2026-11-21T10:00:00Z",
                  "lastUsed": "2026-11-21T10:12:30Z",
                  "current": true
                }
              ]
            }""";
    static final String END = """
            {
              "userId": "u_k5q2w7mx3h4ndtzy6vbcgj2aea",
              "refreshKey": "ply_tr_4fWq9ZkT1nVb7mXc2LsD8hGjR5yPa0uEo3iKt6wQzNvBxMcHsLdFgJk2",
              "ticket": "019aa5c2-7b1e-7d0a-9c55-0f6f3f7f1c11"
            }""";
    static final String VERIFY = """
            {
              "userId": "u_k5q2w7mx3h4ndtzy6vbcgj2aea",
              "authorizationKey": "ply_ta_019aa5c27b1e7d0a9c550f6f3f7f1c11vXQm0cT4dHn8wYs2KpZb7LrE5uGj1A3kN0xF"
            }""";
    static final String VALID = """
            {
              "valid": true,
              "userId": "u_k5q2w7mx3h4ndtzy6vbcgj2aea",
              "expiresIn": 812,
              "cacheFor": 1
            }""";
    static final String NOT_VALID = """
            {
              "valid": false
            }""";
    static final String VERIFY_BATCH = """
            {
              "tickets": [
                {
                  "userId": "u_k5q2w7mx3h4ndtzy6vbcgj2aea",
                  "authorizationKey": "ply_ta_019aa5c27b1e7d0a9c550f6f3f7f1c11vXQm0cT4dHn8wYs2KpZb7LrE5uGj1A3kN0xF"
                },
                {
                  "userId": "u_k5q2w7mx3h4ndtzy6vbcgj2aea",
                  "authorizationKey": "ply_ta_mistyped"
                }
              ]
            }""";
    static final String VERDICTS = """
            {
              "results": [
                {
                  "valid": true,
                  "userId": "u_k5q2w7mx3h4ndtzy6vbcgj2aea",
                  "expiresIn": 812,
                  "cacheFor": 1
                },
                {
                  "valid": false
                }
              ]
            }""";

    private TicketExamples() {}
}
