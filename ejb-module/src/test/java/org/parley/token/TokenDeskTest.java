package org.parley.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.kernel.Problem;
import org.parley.kernel.SettingsReader;
import org.parley.token.control.FamilyBook;

class TokenDeskTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final TokenDesk desk = new TokenDesk();

    @BeforeEach
    void open() {
        desk.settings = TokenSettings.read(
                new SettingsReader(name -> Optional.of("2").filter(any -> name.equals("parley.token.waiting"))));
        desk.threads = (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (executor, execute, task) -> null); // as a server does that is very slow
        desk.book = new FamilyBook();
        desk.open();
    }

    private static Rotate rotation(String refreshKey) {
        var life = Duration.ofMinutes(1);
        return new Rotate(TokenKind.OAUTH, refreshKey, "app:x", null, life, life, Rotate.Terms.AS_BEFORE, "::1");
    }

    @Test
    void whoWouldWaitBehindTooManyShouldBeToldToComeBack() {
        var refreshKey = TokenKey.OAUTH_REFRESH.draw(TokenKey.locator(RANDOM), RANDOM);
        desk.rotate(rotation(refreshKey));
        desk.rotate(rotation(refreshKey));
        assertThatThrownBy(() -> desk.rotate(rotation(refreshKey))).isInstanceOfSatisfying(Problem.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(TokenProblem.BUSY);
            assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
        });
    }

    @Test
    void mistypedKeyShouldNotWait() {
        assertThat(desk.rotate(rotation("ply_or_mistyped")).toCompletableFuture())
                .isCompletedWithValue(new Rotation.Refused(Rotation.Reason.MALFORMED));
    }
}
