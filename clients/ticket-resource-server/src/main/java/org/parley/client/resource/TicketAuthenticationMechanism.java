package org.parley.client.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Accepts {@code Authorization: Ticket <user ID>:<authorization key>}. Found by the container; an application configures
 * it with {@link TicketSettings} and otherwise never meets it.
 *
 * <p>A ticket that is shown is judged, also where none is needed. Each answer carries {@code X-Request-Id}; the
 * application finds the same id in the request attribute {@value #REQUEST_ID} and should write it into its log.
 */
@ApplicationScoped
public class TicketAuthenticationMechanism implements HttpAuthenticationMechanism {
    /** The request attribute with the id of the request, a {@code String}. */
    public static final String REQUEST_ID = "org.parley.request-id";

    @Inject
    IdentityStoreHandler identityStores;

    @Inject
    Tickets tickets;

    /** Made by the container. */
    public TicketAuthenticationMechanism() {}

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var requestId = RequestId.of(request.getHeader(RequestId.HEADER));
        request.setAttribute(REQUEST_ID, requestId);
        response.setHeader(RequestId.HEADER, requestId);

        var header = request.getHeader("Authorization");
        if (TicketCredential.meantBy(header)) {
            return judge(header, requestId, response, context);
        }
        if (context.isProtected()) {
            return Refusal.NO_TICKET.send(response, tickets.settings(), requestId);
        }
        return context.doNothing();
    }

    private AuthenticationStatus judge(
            String header, String requestId, HttpServletResponse response, HttpMessageContext context) {
        try {
            var result = TicketCredential.in(header, requestId)
                    .map(identityStores::validate)
                    .orElse(CredentialValidationResult.INVALID_RESULT);
            return result.getStatus() == CredentialValidationResult.Status.VALID
                    ? context.notifyContainerAboutLogin(result)
                    : Refusal.INVALID_TICKET.send(response, tickets.settings(), requestId);
        } catch (PlatformUnavailableException noVerdict) {
            return Refusal.NO_VERDICT.send(response, tickets.settings(), requestId);
        }
    }
}
