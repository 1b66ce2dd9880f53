package org.parley.it.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.parley.it.server.Parley;

/** The people with a browser in one test. */
public final class Visitors {
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    Visitors(Browser browser) {
        this.browser = browser;
    }

    /** Somebody with a fresh browser who reads English. */
    public Visitor of(Parley parley) {
        return of(parley, "en-US");
    }

    /** @param language what the browser asks pages to be in, such as {@code zh-CN} */
    public Visitor of(Parley parley, String language) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(parley.server().http().toString())
                .setLocale(language)
                .setViewportSize(1200, 800);
        var visitor = new Visitor(browser.newContext(options), parley.server().http());
        visitors.add(visitor);
        return visitor;
    }

    /** Closes all browsers and fails if one of them saw something that should not be. */
    void leave() {
        visitors.forEach(Visitor::leave);
        visitors.forEach(Visitor::requireNothingSuspicious);
    }
}
