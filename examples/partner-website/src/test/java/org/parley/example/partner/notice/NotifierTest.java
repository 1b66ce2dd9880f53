package org.parley.example.partner.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.example.partner.Caller;
import org.parley.example.partner.SomeSites;
import org.parley.example.partner.signing.Grant;
import org.parley.example.partner.signing.Secret;

class NotifierTest {
    private static final Grant GRANT = new Grant(SomeSites.SERVER_ID, List.of(Secret.parse(SomeSites.SECRET)));

    private final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private HttpServer parley;

    record Taken(String path, String id, Map<String, List<String>> headers, String body) {}

    @BeforeEach
    void startParley() throws IOException {
        parley = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        parley.createContext("/", this::take);
        parley.start();
    }

    @AfterEach
    void stopParley() {
        parley.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        taken.add(new Taken(
                exchange.getRequestURI().getPath(), headers.getFirst("webhook-id"), Map.copyOf(headers), body));
        var answer = answers.poll();
        exchange.sendResponseHeaders(answer == null ? 202 : answer, -1);
        exchange.close();
    }

    @Test
    void noticeShouldBeSignedForParley() throws Exception {
        try (var notifier = notifier(GRANT)) {
            notifier.changed(Notice.contactsOf("alice"));

            var notice = next();
            assertThat(notice.path()).isEqualTo("/api/v1/websites/partner.example/notify");
            assertThat(notice.body())
                    .isEqualTo("{\"changed\":[\"contacts\"],\"userNames\":[\"alice\"],\"action\":\"notify\"}");
            Caller.webhook(SomeSites.SECRET).verify(notice.body(), notice.headers());
        }
    }

    @Test
    void refusedNoticeShouldBeTriedAgainUnderAFreshId() throws Exception {
        answers.add(503);
        try (var notifier = notifier(GRANT)) {
            notifier.changed(Notice.postings());

            var first = next();
            var second = next();
            assertThat(second.body())
                    .isEqualTo(first.body())
                    .isEqualTo("{\"changed\":[\"postings\"],\"action\":\"notify\"}");
            assertThat(second.id()).isNotEqualTo(first.id());
        }
    }

    @Test
    void waitingNoticesShouldBecomeOne() {
        var both = Notice.postings().and(Notice.contactsOf("bob")).and(Notice.contactsOf("alice"));

        assertThat(both).isEqualTo(new Notice(Set.of("contacts", "postings"), Set.of("alice", "bob")));
    }

    @Test
    void unconnectedSiteShouldSendNothing() {
        try (var notifier = notifier(new Grant(null, List.of()))) {
            notifier.changed(Notice.postings());

            assertThat(notifier.state()).isEqualTo(Notifier.State.NOT_CONNECTED);
            assertThat(taken).isEmpty();
        }
    }

    private Notifier notifier(Grant grant) {
        var base = URI.create("http://localhost:" + parley.getAddress().getPort());
        return new Notifier(new Parley(base, "partner.example", () -> grant, Clock.systemUTC()));
    }

    private Taken next() throws InterruptedException {
        var notice = taken.poll(10, TimeUnit.SECONDS);
        assertThat(notice).isNotNull();
        return notice;
    }
}
