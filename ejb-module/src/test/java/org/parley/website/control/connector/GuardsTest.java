package org.parley.website.control.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.parley.website.WebsiteId;
import org.parley.website.control.SiteChanged;
import org.parley.website.control.connector.ConnectorFailure.Reason;

class GuardsTest {
    private final Guards guards = SomeSites.guards(SomeSites.settings("calls-per-site", "2", "breaker-calls", "4"));
    private final Connector one = connector(1);
    private final Connector other = connector(2);

    @Test
    void answerShouldPass() throws Exception {
        assertThat(guards.call(one, Action.VERIFY, String.class, () -> "yes")).isEqualTo("yes");
    }

    @Test
    void sickSiteShouldBeLeftAloneAndNoOther() throws Exception {
        sicken(one, Action.VERIFY, Reason.TIMED_OUT);

        assertFails(Reason.CUT_OFF, one, Action.VERIFY);
        assertThat(guards.call(other, Action.VERIFY, String.class, () -> "yes")).isEqualTo("yes");
    }

    @Test
    void failingContactsShouldNotCostTheVerdicts() throws Exception {
        sicken(one, Action.CONTACTS, Reason.BROKEN);

        assertFails(Reason.CUT_OFF, one, Action.CONTACTS);
        assertThat(guards.call(one, Action.VERIFY, String.class, () -> "yes")).isEqualTo("yes");
    }

    @Test
    void consideredRefusalsShouldNotBeTakenForIllness() throws Exception {
        sicken(one, Action.VERIFY, Reason.REFUSED);

        assertThat(guards.call(one, Action.VERIFY, String.class, () -> "yes")).isEqualTo("yes");
    }

    @Test
    void changedSiteShouldHaveAFreshStart() throws Exception {
        sicken(one, Action.VERIFY, Reason.NOT_GENUINE);

        guards.changed(new SiteChanged(one.website(), null));

        assertThat(guards.call(one, Action.VERIFY, String.class, () -> "yes")).isEqualTo("yes");
    }

    @Test
    void siteShouldKeepNoMoreThanItsThreadsBusy() throws Exception {
        var busy = new CountDownLatch(2);
        var done = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 2; i++) {
                pool.submit(() -> guards.call(one, Action.VERIFY, String.class, () -> {
                    busy.countDown();
                    done.await();
                    return "late";
                }));
            }
            busy.await();

            assertFails(Reason.OVERLOADED, one, Action.VERIFY);
            assertThat(guards.call(other, Action.VERIFY, String.class, () -> "yes"))
                    .isEqualTo("yes");
        } finally {
            done.countDown();
            pool.shutdown();
        }
    }

    private void sicken(Connector connector, Action action, Reason reason) {
        for (int i = 0; i < 4; i++) {
            assertFails(reason, connector, action);
        }
    }

    private void assertFails(Reason reason, Connector connector, Action action) {
        assertThatExceptionOfType(ConnectorFailure.class)
                .isThrownBy(() -> guards.call(connector, action, String.class, () -> {
                    throw new ConnectorFailure(reason);
                }))
                .matches(failure -> failure.reason() == reason, "fails as " + reason);
    }

    private static Connector connector(long id) {
        return new Connector(
                new WebsiteId(new UUID(0, id)),
                URI.create("http://localhost:1"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                SomeSites.SERVER_ID,
                List.of(SomeSites.SECRET));
    }
}
