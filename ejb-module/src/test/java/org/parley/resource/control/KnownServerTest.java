package org.parley.resource.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.kernel.Network;
import org.parley.kernel.Problem;
import org.parley.kernel.Sha256;
import org.parley.resource.entity.RegisteredServer;

class KnownServerTest {
    private final ServerSecret first = ServerSecret.fresh(new SecureRandom());
    private final ServerSecret second = ServerSecret.fresh(new SecureRandom());

    @Test
    void bothSecretsShouldBeGoodWhileOneReplacesTheOther() {
        var row = row();
        assertThat(holds(row, first)).isTrue();
        assertThat(holds(row, second)).isFalse();

        row.secrets().rotate(second.hash());
        assertThat(holds(row, first)).isTrue();
        assertThat(holds(row, second)).isTrue();

        row.secrets().retireOld();
        assertThat(holds(row, first)).isFalse();
        assertThat(holds(row, second)).isTrue();
    }

    @Test
    void nobodyShouldHoldNoSecret() {
        assertThat(KnownServer.NOBODY.holds(Sha256.of(""))).isFalse();
        assertThat(KnownServer.NOBODY.holds(Sha256.of(first.text()))).isFalse();
    }

    @Test
    void serverShouldCallFromItsNetworksOnly() {
        var bound = KnownServer.of(row("10.20.0.0/16", "fd00::/8"));
        assertThat(bound.mayCallFrom("10.20.1.1")).isTrue();
        assertThat(bound.mayCallFrom("fd00::1")).isTrue();
        assertThat(bound.mayCallFrom("10.21.1.1")).isFalse();
        assertThat(KnownServer.of(row()).mayCallFrom("203.0.113.9")).isTrue();
    }

    @Test
    void secretShouldNotShowItself() {
        assertThat(first.toString()).doesNotContain(first.text());
        assertThat(ServerSecret.given(first.text())).isEqualTo(first);
        assertThatThrownBy(() -> ServerSecret.given("password")).isInstanceOf(Problem.class);
    }

    private static boolean holds(RegisteredServer row, ServerSecret secret) {
        return KnownServer.of(row).holds(Sha256.of(secret.text()));
    }

    private RegisteredServer row(String... networks) {
        var profile = new RegisteredServer.Profile(
                "Orders",
                Duration.ofMinutes(15),
                Duration.ofDays(30),
                Duration.ZERO,
                Stream.of(networks).map(Network::parse).toList());
        return new RegisteredServer(new UUID(0, 1), "orders", "USER_ID", profile, first.hash(), Instant.EPOCH);
    }
}
