package org.parley.example.app.page;

import java.net.URI;
import java.util.Optional;

/** The frame around every page. */
final class Layout {
    private final String name;
    private final URI address;
    private final String policy;

    /** @param parley where the form for signing out leads in the end, which browsers ask the policy about */
    Layout(String name, URI address, URI parley) {
        this.name = name;
        this.address = address;
        this.policy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' " + parley.getScheme() + "://" + parley.getAuthority();
    }

    URI address() {
        return address;
    }

    String policy() {
        return policy;
    }

    Html page(String title, Html content, Optional<Session> session) {
        return Html.of(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s · %s</title>
                  <link rel="stylesheet" href="/style.css">
                  <link rel="icon" href="data:,">
                </head>
                <body>
                  <header>
                    <a class="brand" href="/">%s</a>
                    <nav aria-label="App">%s</nav>
                  </header>
                  <main>
                    <h1>%s</h1>
                    %s
                  </main>
                  <footer>An example app that knows people by open ID only.</footer>
                </body>
                </html>
                """,
                title,
                name,
                name,
                session.map(Layout::memberWays).orElse(Html.of("<a href=\"/sign-in\">Sign in with Parley</a>")),
                title,
                content);
    }

    private static Html memberWays(Session session) {
        return Html.of("""
                <a href="/">Tables</a>
                <a href="/profile">My profile</a>
                <a href="/friends">My friends</a>
                <a href="/received">Received</a>
                <form method="post" action="/sign-out">
                  <input type="hidden" name="token" value="%s">
                  <button id="sign-out" class="quiet">Sign out</button>
                </form>""", session.formToken());
    }
}
