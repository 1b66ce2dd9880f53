package org.parley.example.partner.page;

import java.util.Optional;
import java.util.function.Supplier;
import org.parley.example.partner.notice.Notifier;

/** The frame around every page: name, ways to go, and what became of the last notice to Parley. */
final class Layout {
    private final String identifier;
    private final Supplier<Notifier.State> notice;

    Layout(String identifier, Supplier<Notifier.State> notice) {
        this.identifier = identifier;
        this.notice = notice;
    }

    Html page(String title, Html content, Optional<Session> session) {
        return Html.of(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s · Harbour Works</title>
                  <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                  <header>
                    <a class="brand" href="/">Harbour Works <small>%s</small></a>
                    <nav aria-label="Site">%s</nav>
                  </header>
                  <main>
                    <h1>%s</h1>
                    %s
                    %s
                  </main>
                  <footer>An example website, made to be connected to Parley.</footer>
                </body>
                </html>
                """,
                title,
                identifier,
                session.map(Layout::memberWays).orElse(visitorWays()),
                title,
                session.isPresent() ? noticeLine() : Html.NOTHING,
                content);
    }

    private static Html memberWays(Session session) {
        return Html.of("""
                <a href="/">News</a>
                <a href="/contacts">My contacts</a>
                <a href="/postings">My postings</a>
                <a href="/first-lines">First lines</a>
                <form method="post" action="/sign-out">
                  <input type="hidden" name="token" value="%s">
                  <button id="sign-out" class="quiet">Sign out %s</button>
                </form>""", session.formToken(), session.userName());
    }

    private static Html visitorWays() {
        return Html.of("""
                <a href="/">News</a>
                <a href="/first-lines">First lines</a>
                <a href="/sign-in">Sign in</a>""");
    }

    private Html noticeLine() {
        var line =
                switch (notice.get()) {
                    case QUIET -> "";
                    case SENDING -> "Parley is being told about the latest change.";
                    case TOLD -> "Parley knows about the latest change.";
                    case RETRYING -> "The latest change is saved. Parley does not answer just now; we keep trying.";
                    case GIVEN_UP ->
                        "The latest change is saved. Parley could not be told; it looks by itself at the next sign-in.";
                    case NOT_CONNECTED -> "The latest change is saved. This site is not connected to Parley yet.";
                };
        return line.isEmpty()
                ? Html.NOTHING
                : Html.of("<p id=\"notice\" class=\"notice\" role=\"status\">%s</p>", line);
    }
}
