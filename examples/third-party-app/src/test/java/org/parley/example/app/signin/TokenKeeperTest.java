package org.parley.example.app.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.example.app.FakeParley;
import org.parley.example.app.store.DataFile;
import org.parley.example.app.store.Store;
import org.parley.example.app.store.Tokens;

class TokenKeeperTest {
    @TempDir
    Path directory;

    private final FakeParley parley = new FakeParley();
    private final Clock clock = Clock.systemUTC();
    private Store store;
    private TokenKeeper keeper;

    @BeforeEach
    void prepare() {
        store = new Store(new DataFile(directory));
        var app = URI.create("http://127.0.0.1:8100");
        keeper = new TokenKeeper(new Client(parley.issuer(), FakeParley.CLIENT, "secret", app), store, clock);
    }

    @AfterEach
    void close() {
        parley.close();
    }

    private void keep(Instant expires) {
        var tokens = new Tokens("access-0", "refresh-0", expires, "openid", "session-1");
        store.change(data -> data.signedIn(FakeParley.ALICE, "Alice", tokens, clock.instant()));
    }

    @Test
    void tokenThatIsGoodForAWhileShouldBeUsed() throws Refused {
        keep(clock.instant().plusSeconds(300));
        assertThat(keeper.access(FakeParley.ALICE)).contains("access-0");
        assertThat(parley.asked()).isEmpty();
    }

    @Test
    void whatARefreshGivesShouldBeOnDiskBeforeItIsUsed() throws Refused {
        keep(clock.instant().plusSeconds(10));
        assertThat(keeper.access(FakeParley.ALICE)).contains("access-1");
        assertThat(parley.asked().get(0)).contains("refresh_token=refresh-0");
        var kept = new DataFile(directory).read().orElseThrow().person(FakeParley.ALICE);
        assertThat(kept.orElseThrow().tokens().refresh()).isEqualTo("refresh-1");
        assertThat(kept.orElseThrow().tokens().session()).isEqualTo("session-1");
    }

    @Test
    void tokensThatEndedShouldBeForgottenAndTheAccountKept() throws Refused {
        keep(clock.instant());
        parley.tokenError = "invalid_grant";
        assertThat(keeper.access(FakeParley.ALICE)).isEmpty();
        assertThat(store.data().person(FakeParley.ALICE).orElseThrow().tokens()).isNull();
    }

    @Test
    void passingTroubleShouldCostNoTokens() {
        keep(clock.instant());
        parley.tokenError = "temporarily_unavailable";
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> keeper.access(FakeParley.ALICE));
        assertThat(store.data().person(FakeParley.ALICE).orElseThrow().tokens()).isNotNull();
    }
}
