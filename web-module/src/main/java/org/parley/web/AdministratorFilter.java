package org.parley.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.parley.account.Role;
import org.parley.audit.Actor;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemKind;
import org.parley.kernel.RequestProblem;
import org.parley.signin.PasswordAttempt;
import org.parley.signin.PasswordSignIn;

/** Finds out who asks, and refuses who is no administrator. Failures are bounded and audited where they are judged. */
@Provider
@AdministratorOnly
@Priority(Priorities.AUTHENTICATION)
public class AdministratorFilter implements ContainerRequestFilter {
    private static final String CHALLENGE = "Basic realm=\"Parley\", charset=\"UTF-8\"";

    @Inject
    PasswordSignIn passwords;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest http;

    @Inject
    ProblemWriter writer;

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            refuseOtherSites(request);
            var credentials = BasicCredentials.of(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                    .orElseThrow(RequestProblem.SIGN_IN_NEEDED::problem);
            var address = http.getRemoteAddr();
            var person =
                    passwords.judge(new PasswordAttempt(credentials.username(), credentials.password(), address, null));
            if (!person.roles().contains(Role.ADMINISTRATOR)) {
                throw RequestProblem.FORBIDDEN.problem();
            }
            caller.is(new Actor(person.who(), address));
        } catch (Problem refusal) {
            var answer = writer.write(refusal);
            if (refusal.code().kind() == ProblemKind.UNAUTHENTICATED) {
                answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            }
            request.abortWith(answer.build());
        }
    }

    /** A browser that remembers the password would send it along with a request that another site's page makes. */
    private static void refuseOtherSites(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw RequestProblem.FORBIDDEN.problem("not from another site's page");
        }
    }
}
