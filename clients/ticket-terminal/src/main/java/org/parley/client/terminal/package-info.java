/**
 * Tickets for terminals: the programs people use to reach the application servers of their company.
 *
 * <p>A person has one account at the platform and, for each application server, a {@linkplain
 * org.parley.client.terminal.Ticket ticket}. This package looks for the ticket, asks for credentials when there is none,
 * presents it with each request, has it refreshed when the server refuses it, and puts it away safely. A program needs
 * to say where the platform is, where tickets are kept, and who is asked for a name and a password:
 *
 * <pre>{@code
 * var client = TicketClient.builder(URI.create("https://parley.example"))
 *         .store(TicketStore.inDirectory(Path.of(System.getProperty("user.home"), ".orders")))
 *         .credentials(question -> dialog.ask(question.resourceServer()))   // empty when the person gives up
 *         .build();
 * var orders = client.resourceServer("orders", URI.create("https://orders.example/"));
 *
 * var request = HttpRequest.newBuilder(orders.resolve("api/orders")).build();
 * HttpResponse<String> response = orders.send(request, BodyHandlers.ofString());
 * }</pre>
 *
 * <p>What it promises:
 *
 * <ul>
 *   <li>A ticket goes only to the server it was issued for; a password and a refresh key only to the platform.
 *   <li>A refused ticket is refreshed once, however many requests run in parallel; they all wait for the same refresh.
 *       When that is refused too, the person is asked once. Then the request is repeated once, and whatever comes back
 *       is the answer.
 *   <li>When the platform is down, tickets are kept and nothing is tried over and over.
 *   <li>Each request carries an id in {@code X-Request-Id}. The application server and the platform write it into their
 *       logs, so one id tells the whole story.
 * </ul>
 *
 * <p>It needs nothing but the JDK (17 or later).
 */
package org.parley.client.terminal;
