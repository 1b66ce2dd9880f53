package org.parley.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.Problem;
import org.parley.kernel.WebhookSecret;
import org.parley.kernel.WebhookSignature;
import org.parley.website.control.Sites;
import org.parley.website.control.connector.SomeSites;

class WebsiteNoticesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final String DOMAIN = "partner.localhost";
    private static final String POSTINGS = "{\"action\":\"notify\",\"changed\":[\"postings\"]}";

    private final List<String> refreshed = new ArrayList<>();
    private final Sites sites = new Sites();
    private final WebsiteNotices notices = new WebsiteNotices();

    @BeforeEach
    void open() {
        sites.replace(0, Map.of(SomeSites.ID, SomeSites.authorized(DOMAIN, DOMAIN)));
        notices.sites = sites;
        notices.settings = SomeSites.settings("notices-per-minute", "2");
        notices.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        notices.feeds = new MemberFeeds() {
            @Override
            public void contactsChanged(String domain, Collection<String> userNames) {
                refreshed.add("contacts of " + new TreeSet<>(userNames));
            }

            @Override
            public void contactsChanged(String domain) {
                refreshed.add("contacts of all");
            }

            @Override
            public void postingsChanged(String domain) {
                refreshed.add("postings");
            }
        };
    }

    @Test
    void genuineNoticeShouldRefreshWhatItNames() {
        take(
                "msg_1",
                "{\"action\":\"notify\",\"changed\":[\"contacts\",\"postings\"],\"userNames\":[\"alice\",\"bob\"]}");
        take("msg_2", "{\"action\":\"notify\",\"changed\":[\"contacts\"]}");

        assertThat(refreshed).containsExactly("contacts of [alice, bob]", "postings", "contacts of all");
    }

    @Test
    void noticeThatComesAgainShouldBeAnsweredAndCauseNothing() {
        take("msg_1", POSTINGS);
        take("msg_1", POSTINGS);

        assertThat(refreshed).containsExactly("postings");
    }

    @Test
    void noticeOfAnUnknownOrSuspendedSiteShouldBeRefused() {
        sites.replace(0, Map.of(SomeSites.ID, SomeSites.added(DOMAIN, DOMAIN)));

        assertRefused(WebsiteProblem.UNKNOWN, () -> take("msg_1", POSTINGS));
    }

    @Test
    void noticeSignedByAnotherShouldBeRefused() {
        var body = POSTINGS.getBytes(StandardCharsets.UTF_8);
        var forged = WebhookSignature.of("msg_1", NOW, body, List.of(WebhookSecret.fresh(new SecureRandom())));
        var old = WebhookSignature.of("msg_1", NOW.minus(Duration.ofMinutes(6)), body, List.of(SomeSites.SECRET));

        assertRefused(WebsiteProblem.NOTICE_NOT_GENUINE, () -> notices.take(DOMAIN, forged, body));
        assertRefused(WebsiteProblem.NOTICE_NOT_GENUINE, () -> notices.take(DOMAIN, old, body));
        assertRefused(
                WebsiteProblem.NOTICE_NOT_GENUINE,
                () -> notices.take(DOMAIN, new WebhookSignature(null, null, null), body));
        assertThat(refreshed).isEmpty();
    }

    @Test
    void tooManyNoticesShouldBeRefusedForAWhile() {
        take("msg_1", POSTINGS);
        take("msg_2", POSTINGS);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> take("msg_3", POSTINGS))
                .matches(problem -> problem.code() == WebsiteProblem.TOO_MANY_NOTICES)
                .matches(problem -> problem.retryAfter().equals(java.util.Optional.of(Duration.ofSeconds(30))));
        assertThatCode(() -> take("msg_2", POSTINGS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"action\":\"verify\",\"changed\":[\"postings\"]}",
                "{\"changed\":[\"postings\"]}",
                "{\"action\":\"notify\"}",
                "{\"action\":\"notify\",\"changed\":[]}",
                "{\"action\":\"notify\",\"changed\":\"postings\"}",
                "{\"action\":\"notify\",\"changed\":[\"contacts\"],\"userNames\":\"alice\"}",
                "{\"action\":\"notify\",\"changed\":[\"contacts\"],\"userNames\":[7]}"
            })
    void noticeOfAnotherFormShouldBeRefused(String body) {
        assertRefused(WebsiteProblem.BAD_NOTICE, () -> take("msg_1", body));
        assertThat(refreshed).isEmpty();
    }

    private void take(String id, String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        notices.take(DOMAIN, WebhookSignature.of(id, NOW, body, List.of(SomeSites.SECRET)), body);
    }

    private static void assertRefused(WebsiteProblem code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class).isThrownBy(call).matches(problem -> problem.code() == code);
    }
}
