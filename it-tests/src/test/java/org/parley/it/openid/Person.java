package org.parley.it.openid;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.parley.it.Account;
import org.parley.it.browser.PlainBrowser;
import org.parley.it.server.Parley;

/** Somebody with a browser: goes where an app sends them, signs in when asked who they are, and says yes or no. */
final class Person {
    private static final int PAGES = 12;

    private final Account account;
    private final PlainBrowser browser;

    private Person(Account account, PlainBrowser browser) {
        this.account = account;
        this.browser = browser;
    }

    static Person named(Parley parley, String name) {
        return of(parley, parley.admin().newAccount(name));
    }

    static Person of(Parley parley, Account account) {
        return with(account, new PlainBrowser(parley));
    }

    static Person with(Account account, PlainBrowser browser) {
        return new Person(account, browser);
    }

    /** The same person at another computer. */
    Person elsewhere() {
        return new Person(account, browser.another());
    }

    Account account() {
        return account;
    }

    PlainBrowser browser() {
        return browser;
    }

    /** Where the app gets its answer, all questions answered with yes. */
    URI answer(URI request) {
        return answer(request, "allow");
    }

    URI decline(URI request) {
        return answer(request, "decline");
    }

    private URI answer(URI request, String button) {
        return outcome(request, button)
                .headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() -> new AssertionError("the app gets no answer"));
    }

    /** The first page or redirect that leads no further here; what is asked on the way is answered. */
    HttpResponse<String> outcome(URI request, String button) {
        var answer = browser.open(path(request));
        for (int page = 0; page < PAGES; page++) {
            var target = answer.headers().firstValue("Location").map(URI::create);
            if (target.isPresent() && isHere(target.get())) {
                answer = browser.open(path(target.get()));
            } else if (target.isPresent()) {
                return answer;
            } else {
                var next = press(answer, button);
                if (next.isEmpty()) {
                    return answer;
                }
                answer = next.get();
            }
        }
        throw new AssertionError("sent round and round: " + answer.uri());
    }

    private Optional<HttpResponse<String>> press(HttpResponse<String> page, String button) {
        return switch (page.uri().getPath()) {
            case "/account/sign-in" ->
                Optional.of(browser.press(
                        "signIn", "submit", Map.of("name", account.jid(), "password", account.password())));
            case "/oauth2/consent" ->
                button == null || !page.body().contains("jakarta.faces.ViewState")
                        ? Optional.empty()
                        : Optional.of(browser.press("consent", button, Map.of()));
            default -> Optional.empty();
        };
    }

    private boolean isHere(URI target) {
        return target.getAuthority() == null
                || target.getAuthority().equals(browser.server().getAuthority());
    }

    private static String path(URI target) {
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }
}
