package org.parley.openid.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.parley.openid.Visit;
import org.parley.web.Visitor;

/** Who looks at this page, and in which browser. */
@RequestScoped
public class Visits {
    @Inject
    Visitor visitor;

    @Inject
    Browser browser;

    @Inject
    HttpServletRequest request;

    /** Costs a stranger no HTTP session. */
    Visit passing() {
        return visit(request.getSession(false) == null ? null : browser.secret());
    }

    /** In a browser that we know again from now on. */
    Visit staying() {
        return visit(browser.secret());
    }

    private Visit visit(String secret) {
        var address = request.getRemoteAddr();
        return visitor.current()
                .map(signIn -> new Visit(secret, signIn.session(), signIn.who(), signIn.authenticated(), address))
                .orElseGet(() -> new Visit(secret, null, null, null, address));
    }
}
