package org.parley.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.account.control.CountingCredentials;
import org.parley.account.entity.Account;
import org.parley.account.entity.Accounts;

/**
 * What a judgement costs is what its derivations of keys cost. They are counted here, and not timed: the same for whoever
 * exists and whoever does not, so that no door tells one from the other by how long it takes.
 */
class PasswordCostTest {
    private static final int ITERATIONS = 4_096;
    private static final String PASSWORD = "correct horse";

    private final AccountService service = new AccountService();
    private final CountingCredentials credentials = new CountingCredentials(ITERATIONS);

    @BeforeEach
    void settle() {
        var locked = account("locked");
        locked.lock();
        service.credentials = credentials;
        service.accounts = new FewAccounts(Map.of("known", account("known"), "locked", locked));
    }

    @ParameterizedTest
    @CsvSource({
        "known, correct horse",
        "known, wrong horse",
        "known, ''",
        "locked, correct horse",
        "unknown, correct horse",
        "unknown, ''",
        "'no possible name', correct horse",
        "'', ''"
    })
    void everyJudgementShouldDeriveOneKeyOfTheSameCost(String name, String password) {
        service.judge(name, password);
        assertThat(credentials.derived()).containsExactly(ITERATIONS);
    }

    @Test
    void oneOfThemShouldPass() {
        assertThat(service.judge("known", PASSWORD)).isPresent();
        assertThat(service.judge("locked", PASSWORD)).isEmpty();
    }

    @Test
    void scramShouldTellNoOneApartByTheWorkItAsksFor() {
        for (var name : List.of("known", "locked", "unknown", "no possible name")) {
            assertThat(service.verifier(name).iterations()).as(name).isEqualTo(ITERATIONS);
            assertThat(service.verifier(name).salt()).as(name).hasSize(16);
        }
        assertThat(credentials.derived()).as("the client derives").isEmpty();
    }

    private Account account(String name) {
        return new Account(
                new UUID(0, 1), name, name, credentials.verifierOf(PASSWORD).text(), Instant.EPOCH);
    }

    private static final class FewAccounts extends Accounts {
        private final Map<String, Account> byName;

        FewAccounts(Map<String, Account> byName) {
            this.byName = byName;
        }

        @Override
        public Optional<Account> byUsername(String username) {
            return Optional.ofNullable(byName.get(username));
        }
    }
}
