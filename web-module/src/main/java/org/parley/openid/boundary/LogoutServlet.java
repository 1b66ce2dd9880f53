package org.parley.openid.boundary;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.openid.Logouts;
import org.parley.openid.OpenidProblem;
import org.parley.web.Visitor;

/** Where apps send people who leave: OpenID Connect RP-Initiated Logout. The second address is our own. */
@WebServlet({"/oauth2/logout", LogoutServlet.CONTINUE})
public class LogoutServlet extends HttpServlet {
    static final String CONTINUE = "/oauth2/logout/continue";

    @Inject
    Logouts logouts;

    @Inject
    Visits visits;

    @Inject
    Visitor visitor;

    @Inject
    Browser browser;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Refusals.showing(request, response, () -> {
            if (request.getServletPath().equals(CONTINUE)) {
                proceed(request, response, request.getParameter("leave"));
            } else {
                proceed(request, response, logouts.begin(URLUtils.parseParameters(request.getQueryString())));
            }
        });
    }

    /** A browser may keep our cookie from a form of another site, so who it is shows in the request after this one. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Refusals.showing(request, response, () -> {
            var id = logouts.begin(Messages.parameters(Messages.posted(request)));
            go(response, request.getContextPath() + CONTINUE + "?leave=" + id);
        });
    }

    private void proceed(HttpServletRequest request, HttpServletResponse response, String id) {
        if (id == null) {
            throw OpenidProblem.REQUEST_OVER.problem();
        }
        var visit = visits.passing();
        var logout = logouts.find(id, visit);
        if (visit.isSignedIn() && !logout.sure()) {
            if (logout.back() != null) {
                browser.mayGoTo(logout.back().toString());
            }
            go(response, page(request, logout) + "&leave=" + id);
            return;
        }
        if (visit.isSignedIn()) {
            visitor.signOut();
        }
        logouts.done(id);
        go(
                response,
                logout.back() == null ? page(request, logout) : logout.back().toString());
    }

    private static String page(HttpServletRequest request, Logouts.Logout logout) {
        return request.getContextPath() + SignOutPage.in(logout.language());
    }

    private static void go(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }
}
