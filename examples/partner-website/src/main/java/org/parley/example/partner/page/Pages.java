package org.parley.example.partner.page;

import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.parley.example.partner.notice.Notifier;
import org.parley.example.partner.site.Passwords;
import org.parley.example.partner.site.Site;

/** The map of the site. */
public final class Pages {
    private Pages() {}

    public static HttpHandler handler(
            Site site, Passwords passwords, Notifier notifier, Clock clock, String identifier, URI parley) {
        var sessions = new Sessions(clock);
        return new PageHandler(
                Map.of(
                        "/", new FrontPage(site),
                        "/sign-in", new SignInPage(passwords, sessions),
                        "/sign-out", new SignOutPage(sessions),
                        "/contacts", new ContactsPage(site, notifier),
                        "/postings", new PostingsPage(site, notifier, clock),
                        "/first-lines", new FirstLinesPage(identifier, parley),
                        "/style.css", new StylePage()),
                sessions,
                new Layout(identifier, notifier::state));
    }
}
