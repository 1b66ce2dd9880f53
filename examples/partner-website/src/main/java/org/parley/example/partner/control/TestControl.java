package org.parley.example.partner.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.parley.example.partner.Json;
import org.parley.example.partner.SiteClock;
import org.parley.example.partner.connector.Answer;
import org.parley.example.partner.connector.SignedDelivery;
import org.parley.example.partner.notice.Notice;
import org.parley.example.partner.notice.Parley;
import org.parley.example.partner.signing.Grant;
import org.parley.example.partner.signing.Secret;
import org.parley.example.partner.site.Contact;
import org.parley.example.partner.site.InputRefused;
import org.parley.example.partner.site.Member;
import org.parley.example.partner.site.PasswordHash;
import org.parley.example.partner.site.Posting;
import org.parley.example.partner.site.Site;

/** The tests' hand in the site, below {@code /control/}, behind a bearer token. Changes made here send no notice. */
public final class TestControl implements HttpHandler {
    public static final String PATH = "/control/";

    /** Members made by tests live for seconds; their passwords need no expensive hash. */
    public static final int CHEAP = 1_000;

    private final String token;
    private final Site site;
    private final SiteClock clock;
    private final AtomicReference<Grant> grant;
    private final Parley parley;
    private final SeenRequests seen;
    private final FaultyDelivery delivery;
    private final SecureRandom random = new SecureRandom();

    public TestControl(
            String token,
            Site site,
            SiteClock clock,
            AtomicReference<Grant> grant,
            Parley parley,
            SeenRequests seen,
            FaultyDelivery delivery) {
        this.token = token;
        this.site = site;
        this.clock = clock;
        this.grant = grant;
        this.parley = parley;
        this.seen = seen;
        this.delivery = delivery;
    }

    record NewMember(String userName, String password, String displayName) {}

    record NewPosting(String id, String title, String text, String link, Instant published) {}

    record Settings(String serverId, List<String> secrets, Long clockOffsetSeconds) {}

    /** What may be told about a member: everything but the hash. */
    record MemberView(String userName, String displayName, int failedAttempts, List<Contact> contacts) {
        static MemberView of(Member member) {
            return new MemberView(member.userName(), member.displayName(), member.failedAttempts(), member.contacts());
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answer answer;
        try {
            answer = allowed(exchange) ? act(exchange) : Answer.error(401, "bad_token");
        } catch (InputRefused | IllegalArgumentException | JsonProcessingException e) {
            answer = Answer.error(400, String.valueOf(e.getMessage()));
        }
        SignedDelivery.send(exchange, answer);
    }

    private boolean allowed(HttpExchange exchange) {
        var given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return MessageDigest.isEqual(
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private Answer act(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(PATH.length()).split("/");
        var body = exchange.getRequestBody().readAllBytes();
        var name = path.length > 1 ? path[1] : "";
        var what = exchange.getRequestMethod() + " " + path[0] + (path.length > 2 ? "/" + path[2] : "");
        return switch (what) {
            case "GET requests" -> ok(Map.of("requests", seen.all()));
            case "DELETE requests" -> forgetRequests();
            case "POST members" -> addMember(read(body, NewMember.class));
            case "GET members" -> member(name);
            case "DELETE members" -> removeMember(name);
            case "PUT members/contacts" -> putContacts(name, Json.MAPPER.readValue(body, new TypeReference<>() {}));
            case "POST members/postings" -> putPosting(name, read(body, NewPosting.class));
            case "DELETE postings" -> removePosting(name);
            case "POST behaviour" -> behave(Json.MAPPER.readValue(body, new TypeReference<>() {}));
            case "POST settings" -> set(read(body, Settings.class));
            case "POST notify" -> send(read(body, Notice.class));
            default -> Answer.error(404, "not_found");
        };
    }

    private Answer forgetRequests() {
        seen.forget();
        return ok(Map.of());
    }

    private Answer addMember(NewMember member) {
        var hash = PasswordHash.of(member.password(), CHEAP, random);
        site.change(data -> data.with(Member.joining(member.userName(), member.displayName(), hash)));
        return member(member.userName());
    }

    private Answer member(String name) {
        return site.data()
                .member(name)
                .map(member -> ok(MemberView.of(member)))
                .orElseGet(() -> Answer.error(404, "unknown_member"));
    }

    private Answer removeMember(String name) {
        site.change(data -> data.withoutMember(name));
        return ok(Map.of());
    }

    private Answer putContacts(String name, List<Contact> contacts) {
        site.change(data -> data.with(name, member -> member.withContacts(contacts)));
        return member(name);
    }

    /** Without an id a new posting; with the id of an old one, its new wording. */
    private Answer putPosting(String author, NewPosting typed) {
        var now = clock.instant();
        var id = typed.id() == null ? "p-" + UUID.randomUUID() : typed.id();
        var published = typed.published() == null ? now : typed.published();
        var posting = site.data()
                .posting(id)
                .map(old -> old.edited(typed.title(), typed.text(), typed.link(), now))
                .orElseGet(
                        () -> new Posting(id, author, typed.title(), typed.text(), typed.link(), published, published));
        site.change(data -> data.with(posting));
        return ok(posting);
    }

    private Answer removePosting(String id) {
        site.change(data -> data.without(id));
        return ok(Map.of());
    }

    private Answer behave(Map<String, String> wanted) {
        var behaviours = new TreeMap<String, Behaviour>();
        wanted.forEach((action, name) -> behaviours.put(action, Behaviour.valueOf(name.toUpperCase(Locale.ROOT))));
        delivery.play(behaviours);
        return ok(behaviours);
    }

    private Answer set(Settings settings) {
        grant.updateAndGet(old -> new Grant(
                settings.serverId() == null ? old.serverId() : settings.serverId(),
                settings.secrets() == null
                        ? old.secrets()
                        : settings.secrets().stream().map(Secret::parse).toList()));
        if (settings.clockOffsetSeconds() != null) {
            clock.shift(Duration.ofSeconds(settings.clockOffsetSeconds()));
        }
        return ok(Map.of("secrets", grant.get().secrets().size()));
    }

    private Answer send(Notice notice) {
        try {
            return ok(Map.of("status", parley.send(notice)));
        } catch (IOException e) {
            return Answer.error(502, "no_answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.error(502, "interrupted");
        }
    }

    private static <T> T read(byte[] body, Class<T> type) throws IOException {
        return Json.MAPPER.readValue(body, type);
    }

    private static Answer ok(Object body) {
        return new Answer(200, Json.bytes(body));
    }
}
