package org.parley.example.partner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.example.partner.PartnerWebsite;
import org.parley.example.partner.SomeSites;

class PagesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private PartnerWebsite site;
    private String cookie = "";

    @BeforeEach
    void start(@TempDir Path data) {
        site = SomeSites.demo(data, "--parley", "http://localhost:1");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void everybodyShouldReadTheNewsUnderAStrictPolicy() {
        var news = get("/");

        assertThat(news.body()).contains("Canteen closed on Friday", "Bob Li");
        assertThat(news.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
    }

    @Test
    void strangerShouldBeSentToTheSignIn() {
        var answer = get("/contacts");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    void wrongPasswordShouldBeSaidGentlyAndEscaped() {
        var answer = post("/sign-in", "userName", "<i>alice", "password", "wrong");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("do not match", "&lt;i&gt;alice").doesNotContain("<i>alice");
    }

    @Test
    void memberShouldRegroupAndRemoveContacts() {
        signIn("alice");

        post("/contacts", "do", "save", "userName", "bob", "name", "Bobby", "groups", "Team, <Friends>");
        assertThat(get("/contacts").body()).contains("value=\"Bobby\"", "value=\"Team, &lt;Friends&gt;\"");

        post("/contacts", "do", "remove", "userName", "bob");
        assertThat(get("/contacts").body()).doesNotContain("Bobby");
    }

    @Test
    void contactWhoIsNoMemberShouldBeRefused() {
        signIn("alice");

        var answer = post("/contacts", "do", "save", "userName", "mallory", "name", "M", "groups", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nobody here is called");
    }

    @Test
    void memberShouldWriteEditAndDeletePostings() {
        signIn("bob");

        post("/postings", "do", "save", "id", "", "title", "Lost key", "text", "At the gate.", "link", "");
        var id = between(get("/postings").body(), "/postings?edit=", "\"");
        post(
                "/postings",
                "do",
                "save",
                "id",
                id,
                "title",
                "Found key",
                "text",
                "Thanks!",
                "link",
                "https://a.example/");
        assertThat(get("/").body())
                .contains("Found key", "href=\"https://a.example/\"")
                .doesNotContain("Lost key");

        post("/postings", "do", "delete", "id", id);
        assertThat(get("/").body()).doesNotContain("Found key");
    }

    @Test
    void scriptBehindALinkShouldBeRefusedAndTheTextKept() {
        signIn("bob");

        var answer =
                post("/postings", "do", "save", "id", "", "title", "T", "text", "long work", "link", "javascript:x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A link starts with", ">long work</textarea>");
    }

    @Test
    void nobodyShouldTouchAnothersPosting() {
        signIn("carol");

        post("/postings", "do", "delete", "id", "p-canteen");
        post("/postings", "do", "save", "id", "p-canteen", "title", "Mine", "text", "now", "link", "");

        assertThat(get("/").body()).contains("Canteen closed on Friday");
    }

    @Test
    void formWithoutTheTokenOrFromElsewhereShouldBeRefused() {
        signIn("alice");

        assertThat(send("/contacts", "do=remove&userName=bob&token=guess", null).statusCode())
                .isEqualTo(403);
        assertThat(send("/contacts", "do=remove&userName=bob&token=" + token(), "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/contacts").body()).contains("Bob Li");
    }

    @Test
    void signOutShouldEndTheSession() {
        signIn("alice");
        var old = cookie;

        post("/sign-out");
        cookie = old;

        assertThat(get("/contacts").statusCode()).isEqualTo(303);
    }

    @Test
    void firstLinesShouldNameTheMembersAddress() {
        signIn("carol");

        assertThat(get("/first-lines").body()).contains("carol@partner.localhost", "ws://localhost:1/xmpp");
    }

    @Test
    void brokenFormShouldBeABadRequest() {
        assertThat(send("/sign-in", "userName=%zz", null).statusCode()).isEqualTo(400);
    }

    private void signIn(String userName) {
        var answer = post("/sign-in", "userName", userName, "password", SomeSites.PASSWORD);
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private String token() {
        var found = TOKEN.matcher(get("/first-lines").body());
        return found.find() ? found.group(1) : "";
    }

    private HttpResponse<String> post(String path, String... namesAndValues) {
        var fields = Stream.concat(Stream.of("token", token()), Stream.of(namesAndValues))
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
        var form = Stream.iterate(0, i -> i < fields.size(), i -> i + 2)
                .map(i -> fields.get(i) + "=" + fields.get(i + 1))
                .collect(Collectors.joining("&"));
        return send(path, form, site.address());
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    private HttpResponse<String> send(String path, String form, String origin) {
        var request = request(path).POST(HttpRequest.BodyPublishers.ofString(form));
        return send((origin == null ? request : request.header("Origin", origin)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.address() + path)).header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String between(String text, String before, String after) {
        var from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }
}
