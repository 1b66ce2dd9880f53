package org.parley.it.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.it.Patience;

/**
 * One person with one browser window. Everything is found by what a person sees: labels, buttons, links. Every page that
 * comes up is {@linkplain Soundness checked}, and what the browser complains about or loads from elsewhere is remembered.
 */
public final class Visitor {
    private final BrowserContext context;
    private final URI server;
    private final Page page;
    private final List<String> suspicious = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private int loaded;

    Visitor(BrowserContext context, URI server) {
        this.context = context;
        this.server = server;
        places.add(server.getAuthority());
        context.setDefaultTimeout(Patience.LIMIT.toMillis());
        page = context.newPage();
        page.onLoad(page -> loaded++);
        page.onRequest(this::noticeStrangeHost);
        page.onConsoleMessage(this::noticeComplaint);
        page.onPageError(error -> suspicious.add(page.url() + ": " + error));
    }

    public Visitor open(String path) {
        return seeing(() -> page.navigate(path));
    }

    /** Lets this person go to another site, too, whose look is not ours. */
    public Visitor welcomeAt(URI site) {
        places.add(site.getAuthority());
        return this;
    }

    /** Opens a page whose look is not ours: the browser must not complain, but the page is not checked. */
    public Visitor openForeign(String path) {
        page.navigate(path);
        return this;
    }

    public Visitor fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Presses a button that leads to a page. */
    public Visitor press(String button) {
        return seeing(() -> button(button).click());
    }

    /** Presses a button that leads away, to a page whose look is not ours. */
    public Visitor pressAndLeave(String button) {
        int before = loaded;
        button(button).click();
        page.waitForCondition(() -> loaded > before);
        return this;
    }

    /** Opens what asks for a confirmation first. */
    public Visitor unfold(String summary) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .click();
        return this;
    }

    public Visitor follow(String link) {
        return seeing(() -> link(link).click());
    }

    /** One key, such as {@code Tab}. */
    public Visitor key(String name) {
        page.keyboard().press(name);
        return this;
    }

    public Visitor type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Does something that leads to a page, waits for it and checks it. */
    public Visitor seeing(Runnable action) {
        int before = loaded;
        action.run();
        page.waitForCondition(() -> loaded > before);
        if (URI.create(page.url()).getAuthority().equals(server.getAuthority())) {
            Soundness.require(page);
        }
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** What is said at the top of the page: a refusal or a confirmation. */
    public String notice() {
        return page.locator("#messages").innerText().strip();
    }

    public String title() {
        return page.title();
    }

    public String path() {
        return URI.create(page.url()).getPath();
    }

    public URI address() {
        return URI.create(page.url());
    }

    /** All the text on the page. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** The rows of the page's table that mention all of this. */
    public Stream<String> rows(String... mentioned) {
        return page.locator("tbody tr").allInnerTexts().stream()
                .filter(row -> Stream.of(mentioned).allMatch(row::contains));
    }

    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** The label of the field that has the focus, or the text of the link or button that has it. */
    public String focused() {
        return (String)
                page.evaluate("() => (document.activeElement.labels?.[0]?.innerText ?? document.activeElement.value"
                        + " ?? document.activeElement.innerText).trim()");
    }

    public List<Cookie> cookies() {
        return context.cookies();
    }

    /** Writes what the person sees to a file. */
    public void photograph(Screenshot screenshot) {
        screenshot.take(page);
    }

    /** A complaint of the browser that this test provokes; it is forgotten when there was one. */
    public void expectComplaint(String mentioned) {
        if (!suspicious.removeIf(complaint -> complaint.contains(mentioned))) {
            throw new AssertionError("the browser did not complain about " + mentioned + ": " + suspicious);
        }
    }

    void leave() {
        context.close();
    }

    void requireNothingSuspicious() {
        if (!suspicious.isEmpty()) {
            throw new AssertionError("the browser saw:\n" + String.join("\n", suspicious));
        }
    }

    private void noticeStrangeHost(Request request) {
        var target = URI.create(request.url());
        if (!target.getScheme().equals("data") && !places.contains(target.getAuthority())) {
            suspicious.add(page.url() + " asked another host for " + target);
        }
    }

    /** Chromium reports violations of the content security policy and failed loads as errors in its console. */
    private void noticeComplaint(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            suspicious.add(page.url() + ": " + message.text());
        }
    }
}
