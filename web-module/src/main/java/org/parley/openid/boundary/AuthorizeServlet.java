package org.parley.openid.boundary;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.parley.openid.Authorizations;
import org.parley.openid.OpenidProblem;

/** The authorization endpoint: OAuth 2.1 section 3.1. The first address is the apps', the second our own. */
@WebServlet({"/oauth2/authorize", Steps.CONTINUE})
public class AuthorizeServlet extends HttpServlet {
    @Inject
    Authorizations authorizations;

    @Inject
    Visits visits;

    @Inject
    Steps steps;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Refusals.showing(request, response, () -> {
            if (request.getServletPath().equals(Steps.CONTINUE)) {
                proceed(request.getParameter("request"), response);
            } else {
                begin(URLUtils.parseParameters(request.getQueryString()), response);
            }
        });
    }

    /** A browser may keep our cookie from a form of another site, so who it is shows in the request after this one. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Refusals.showing(request, response, () -> {
            var begun = authorizations.begin(Messages.parameters(Messages.posted(request)));
            if (begun.answer() != null) {
                steps.take(begun.answer(), response);
            } else {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(
                        "Location", request.getContextPath() + Steps.CONTINUE + "?request=" + begun.request());
            }
        });
    }

    private void begin(Map<String, List<String>> parameters, HttpServletResponse response) throws IOException {
        var begun = authorizations.begin(parameters);
        if (begun.answer() != null) {
            steps.take(begun.answer(), response);
        } else {
            proceed(begun.request(), response);
        }
    }

    private void proceed(String waiting, HttpServletResponse response) throws IOException {
        if (waiting == null) {
            throw OpenidProblem.REQUEST_OVER.problem();
        }
        steps.take(authorizations.proceed(waiting, visits.passing()), response);
    }
}
