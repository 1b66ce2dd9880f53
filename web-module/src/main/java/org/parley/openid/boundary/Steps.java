package org.parley.openid.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.parley.openid.Authorizations;
import org.parley.openid.Step;
import org.parley.openid.Visit;

/** Takes the browser to where an authorization goes on. */
@RequestScoped
public class Steps {
    static final String CONTINUE = "/oauth2/authorize/continue";
    private static final String CONSENT = "/oauth2/consent";
    private static final String SIGN_IN = "/account/sign-in";

    @Inject
    Authorizations authorizations;

    @Inject
    Browser browser;

    @Inject
    Visits visits;

    @Inject
    HttpServletRequest request;

    void take(Step step, HttpServletResponse response) throws IOException {
        if (step instanceof Step.SignIn signIn) {
            go(response, signInPath(signIn.request(), signIn.hint()));
        } else if (step instanceof Step.Ask ask) {
            mayAnswer(ask.request(), visits.staying());
            go(response, CONSENT + "?request=" + encoded(ask.request()));
        } else if (step instanceof Step.Answer answer) {
            answer(answer, response);
        }
    }

    /** The page on which somebody signs in and then comes back to what waits. */
    String signInPath(String waiting, String hint) {
        var visit = visits.staying();
        browser.mayGoTo(authorizations.destination(waiting, visit));
        return SIGN_IN + "?continue=" + encoded(CONTINUE + "?request=" + encoded(waiting))
                + (visit.isSignedIn() ? "&again=true" : "")
                + (hint == null ? "" : "&hint=" + encoded(hint));
    }

    /** Before the page is asked for: its policy is made before it is. */
    void mayAnswer(String waiting, Visit visit) {
        browser.mayGoTo(authorizations.destination(waiting, visit));
    }

    private void answer(Step.Answer answer, HttpServletResponse response) throws IOException {
        if (answer.formPost()) {
            FormPost.write(response, answer, request.getLocale());
        } else {
            seeOther(response, answer.location().toString());
        }
    }

    private void go(HttpServletResponse response, String path) {
        seeOther(response, request.getContextPath() + path);
    }

    /** 303, so that no browser posts a form on to another site (OAuth 2.0 Security BCP, 4.12). */
    private static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
