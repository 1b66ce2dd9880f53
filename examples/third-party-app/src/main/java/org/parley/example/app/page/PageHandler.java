package org.parley.example.app.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.parley.example.app.platform.Refusal;
import org.parley.example.app.platform.SignInOver;
import org.parley.example.app.signin.Refused;

/** Finds the page, who is visiting, and whether a form came from here; and says what went wrong. */
final class PageHandler implements HttpHandler {
    private static final int MAX_FORM = 64 * 1024;

    private final Map<String, Page> pages;
    private final Sessions sessions;
    private final Layout layout;
    private final Cookies cookies;

    PageHandler(Map<String, Page> pages, Sessions sessions, Layout layout) {
        this.pages = pages;
        this.sessions = sessions;
        this.layout = layout;
        this.cookies = new Cookies(layout.address().getPort());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var posted = exchange.getRequestMethod().equals("POST");
        var body = posted ? exchange.getRequestBody().readNBytes(MAX_FORM + 1) : new byte[0];
        try {
            var form = Form.parse(
                    posted
                            ? new String(body, StandardCharsets.UTF_8)
                            : exchange.getRequestURI().getRawQuery());
            var session = cookies.session(exchange).flatMap(sessions::find);
            answer(new Visit(exchange, layout, cookies, session, form), posted, body.length > MAX_FORM);
        } catch (IllegalArgumentException unreadable) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
        }
    }

    private void answer(Visit visit, boolean posted, boolean tooLong) throws IOException {
        var page = page(visit.path());
        if (page == null) {
            visit.show(404, "There is no such page", Html.NOTHING);
        } else if (tooLong) {
            visit.show(413, "That is too much at once", Html.NOTHING);
        } else if (page.forMembers() && visit.session().isEmpty()) {
            visit.go(signIn(visit));
        } else if (posted && !ours(visit)) {
            visit.show(403, "This form is too old", Html.of("<p>Please open the page again.</p>"));
        } else {
            answer(page, visit, posted);
        }
    }

    private static void answer(Page page, Visit visit, boolean posted) throws IOException {
        try {
            if (posted) {
                page.submit(visit);
            } else {
                page.show(visit);
            }
        } catch (SignInOver over) {
            visit.go(signIn(visit));
        } catch (Refused refused) {
            refuse(visit, refused.getMessage());
        } catch (Refusal refusal) {
            refuse(visit, refusal.getMessage() + " (" + refusal.code() + ")");
        }
    }

    private static void refuse(Visit visit, String why) throws IOException {
        visit.show(403, "That did not work", Html.of("<p id=\"refusal\" class=\"error\">%s</p>", why));
    }

    private Page page(String path) {
        return pages.get(path.startsWith(TablePage.PREFIX) ? TablePage.PREFIX : path);
    }

    /** Back to where the visitor wanted to go. */
    private static String signIn(Visit visit) {
        return "/sign-in?target=" + URLEncoder.encode(visit.path(), StandardCharsets.UTF_8);
    }

    /** No form is shown to anybody who is not signed in. */
    private static boolean ours(Visit visit) {
        return visit.session()
                .filter(session -> MessageDigest.isEqual(
                        session.formToken().getBytes(StandardCharsets.UTF_8),
                        visit.field("token").getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
