/**
 * Tickets for application servers: a Jakarta Security authentication mechanism that accepts the tickets of a platform.
 *
 * <p>Put this library into {@code WEB-INF/lib} and add three parameters to {@code WEB-INF/web.xml}; the mechanism is
 * found by itself:
 *
 * <pre>{@code
 * <context-param><param-name>org.parley.platform</param-name>
 *   <param-value>https://parley.example</param-value></context-param>
 * <context-param><param-name>org.parley.resource-server</param-name>
 *   <param-value>orders</param-value></context-param>
 * <context-param><param-name>org.parley.secret</param-name>
 *   <param-value>${env.ORDERS_SECRET}</param-value></context-param>
 * }</pre>
 *
 * <p>Then protect what is to be protected as in any other application, with {@code <security-constraint>} or {@link
 * jakarta.servlet.annotation.ServletSecurity}; the role {@code **} is everybody with a valid ticket. The name of the
 * caller is the user ID:
 *
 * <pre>{@code
 * @GET
 * public List<Order> mine(@Context SecurityContext context) {
 *     return orders.of(context.getUserPrincipal().getName());
 * }
 * }</pre>
 *
 * <p>Roles are the application's business: an {@link jakarta.security.enterprise.identitystore.IdentityStore} of its own
 * with the validation type {@code PROVIDE_GROUPS} says which groups a user ID has.
 *
 * <p>What a terminal gets:
 *
 * <ul>
 *   <li>the answer of the application, when the platform says that the ticket is valid for this application;
 *   <li>a <em>ticket error</em>, when it says otherwise or there is no ticket: 401 with {@code WWW-Authenticate: Ticket
 *       realm="orders", error="invalid_ticket"} and a problem description (RFC 9457);
 *   <li>503 with {@code Retry-After}, when the platform cannot be asked. Nothing is delivered without a verdict.
 * </ul>
 *
 * <p>{@link org.parley.client.resource.TicketSettings} lists all parameters. Keys and the secret are never logged.
 */
package org.parley.client.resource;
