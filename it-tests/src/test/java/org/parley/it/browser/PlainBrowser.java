package org.parley.it.browser;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.parley.it.Account;
import org.parley.it.Http;
import org.parley.it.server.Parley;

/** A browser without eyes: it keeps cookies, follows nothing by itself, and sends forms with the state of their view. */
public final class PlainBrowser {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final URI server;
    private final SSLContext trust;
    private HttpResponse<String> page;

    public PlainBrowser(Parley parley) {
        this(parley.server().http(), null);
    }

    /**
     * @param server as the browser reaches it, with whatever stands in between
     * @param trust whose certificates it accepts; null for those that Java does
     */
    public PlainBrowser(URI server, SSLContext trust) {
        this.server = server;
        this.trust = trust;
        var client = HttpClient.newBuilder().cookieHandler(cookies);
        this.http = (trust == null ? client : client.sslContext(trust)).build();
    }

    /** A browser that nobody has used yet. */
    public PlainBrowser another() {
        return new PlainBrowser(server, trust);
    }

    public URI server() {
        return server;
    }

    /** The answer, be it a page, a redirect or a refusal. */
    public HttpResponse<String> open(String path) {
        page = send(HttpRequest.newBuilder(server.resolve(path)).GET());
        return page;
    }

    /** Presses a button of the form on the page that was opened last. */
    public HttpResponse<String> press(String form, String button, Map<String, String> fields) {
        return send(form, button, fields, viewState());
    }

    /** The same with another state of the view, or none. */
    public HttpResponse<String> send(String form, String button, Map<String, String> fields, Optional<String> state) {
        var sent = new TreeMap<String, String>();
        fields.forEach((name, value) -> sent.put(form + ":" + name, value));
        sent.put(form, form);
        sent.put(form + ":" + button, "pressed");
        state.ifPresent(value -> sent.put("jakarta.faces.ViewState", value));
        var body = sent.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Signs in to the account pages; the answer leads on when it worked. */
    public HttpResponse<String> signIn(Account account) {
        return signIn(account, "/account/");
    }

    public HttpResponse<String> signIn(Account account, String target) {
        open("/account/sign-in?continue=" + encoded(target));
        return press("signIn", "submit", Map.of("name", account.jid(), "password", account.password()));
    }

    public Optional<String> viewState() {
        var found = VIEW_STATE.matcher(page.body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Where a redirect leads, without the server. */
    public static Optional<String> target(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").map(location -> location.replaceFirst("^https?://[^/]+", ""));
    }

    /** What the server knows the browser by. */
    public Optional<String> sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("parley"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Somebody plants a session id, or has learnt one. */
    public void plant(String sessionId) {
        var cookie = new HttpCookie("parley", sessionId);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(server.resolve("/"), cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return Http.send(http, request);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
