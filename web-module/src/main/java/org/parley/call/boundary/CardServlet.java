package org.parley.call.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.parley.call.CardDoor;
import org.parley.kernel.Problem;
import org.parley.web.Visitor;

/**
 * Where the link of a card leads: on into the app. It lies below the account pages, so whoever is not signed in signs in
 * first; and it opens for nobody but the person whose card it is.
 */
@WebServlet("/account/open/*")
public class CardServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient CardDoor door;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ref = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        try {
            var target = door.open(ref, visitor.getWho());
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target.toString());
        } catch (Problem notYours) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
