package org.parley.openid.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.parley.openid.OpenidProblem;
import org.parley.web.oauth.PostedForm;

/** The token that a request bears: in the header, or in a posted form; never in the address, RFC 6750 and OAuth 2.1. */
final class BearerToken {
    private static final String SCHEME = "Bearer ";
    private static final String FIELD = "access_token";

    private BearerToken() {}

    static Optional<String> of(HttpServletRequest request) throws IOException {
        var inHeader = header(request.getHeader("Authorization"));
        var inForm = form(request);
        if (inHeader.isPresent() && inForm.isPresent()) {
            throw OpenidProblem.INVALID_REQUEST.problem("Present the token once.");
        }
        return inHeader.or(() -> inForm);
    }

    private static Optional<String> header(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static Optional<String> form(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST") || !PostedForm.isOne(request)) {
            return Optional.empty();
        }
        var values = Messages.parameters(Messages.posted(request)).get(FIELD);
        if (values != null && values.size() > 1) {
            throw OpenidProblem.INVALID_REQUEST.problem("Present the token once.");
        }
        return values == null ? Optional.empty() : Optional.of(values.get(0));
    }
}
