package org.parley.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.website.control.Sites;
import org.parley.website.control.connector.FakeSite;
import org.parley.website.control.connector.SomeSites;
import org.parley.website.control.figure.SomeCounters;

class MemberSignInTest {
    private static final String DOMAIN = "partner.localhost";
    private static final String ADDRESS = "192.0.2.7";

    private final List<AuditEntry> audited = new ArrayList<>();
    private final Sites sites = new Sites();
    private final MemberSignIn signIn = new MemberSignIn();
    private FakeSite site;

    @BeforeEach
    void open() throws IOException {
        site = new FakeSite(FakeSite.answering("{\"verdict\":\"accepted\",\"displayName\":\"Alice Zhang\"}"));
        sites.replace(0, Map.of(SomeSites.ID, SomeSites.at(site.base())));
        signIn.sites = sites;
        signIn.guards = SomeSites.guards(SomeSites.settings());
        signIn.questions = SomeSites.questions(SomeSites.settings());
        signIn.counter = SomeCounters.counter(Clock.systemUTC());
        signIn.audit = new AuditService() {
            @Override
            public void recordApart(AuditEntry entry) {
                audited.add(entry);
            }
        };
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void rightPasswordShouldBeAcceptedByTheSite() {
        assertThat(signIn.verify(DOMAIN, "alice", "secret-9", ADDRESS)).isEqualTo(new Verdict.Accepted("Alice Zhang"));
        assertThat(audited.get(0).action()).isEqualTo("signin.accepted");
        assertThat(audited.get(0).actor()).isEqualTo("alice@partner.localhost");
        assertThat(audited.get(0).subject()).isEqualTo(DOMAIN);
        assertNothingTold("secret-9");
    }

    @Test
    void wrongPasswordShouldBeRefusedByTheSite() {
        site.behave(FakeSite.answering("{\"verdict\":\"refused\"}"));

        assertThat(signIn.verify(DOMAIN, "hunter2", "secret-9", ADDRESS)).isEqualTo(new Verdict.Refused());
        assertThat(audited.get(0).action()).isEqualTo("signin.refused");
        assertThat(audited.get(0).actor()).isNull();
        assertThat(audited.get(0).subject()).isEqualTo(DOMAIN);
        assertThat(audited.get(0).address()).isEqualTo(ADDRESS);
        assertNothingTold("secret-9");
        assertNothingTold("hunter2");
    }

    @Test
    void siteThatIsNotAuthorizedShouldNotBeAsked() {
        sites.replace(0, Map.of(SomeSites.ID, SomeSites.added(DOMAIN, DOMAIN)));

        assertThat(signIn.verify(DOMAIN, "alice", "secret-9", ADDRESS)).isEqualTo(new Verdict.NotAuthorized());
        assertThat(signIn.verify(site.base().toString(), "alice", "secret-9", ADDRESS))
                .isEqualTo(new Verdict.NotAuthorized());
        assertThat(site.requests()).isEmpty();
        assertThat(audited).extracting(AuditEntry::action).containsOnly("signin.refused");
    }

    @Test
    void nameThatNobodyCanHaveShouldNotBeAskedFor() {
        assertThat(signIn.verify(DOMAIN, "alice@elsewhere", "secret-9", ADDRESS))
                .isEqualTo(new Verdict.Refused());
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void everythingButASignedVerdictShouldBeUnavailable() {
        for (var behaviour : List.of(
                FakeSite.unsigned(200, "{\"verdict\":\"accepted\"}"),
                FakeSite.unsigned(200, "{\"verdict\":\"refused\"}"),
                FakeSite.answering(500, "{}"),
                FakeSite.answering(403, "{\"error\":\"unknown_server\"}"),
                FakeSite.answering("{\"verdict\":\"maybe\"}"))) {
            site.behave(behaviour);

            assertThat(signIn.verify(DOMAIN, "alice", "secret-9", ADDRESS)).isEqualTo(new Verdict.Unavailable());
        }
        assertThat(audited).extracting(AuditEntry::action).containsOnly("signin.unavailable");
        assertNothingTold("secret-9");
    }

    @Test
    void siteThatIsRemovedWhileItJudgesShouldNotLetAnyoneIn() {
        var accepting = FakeSite.answering("{\"verdict\":\"accepted\"}");
        site.behave((self, exchange) -> {
            sites.replace(0, Map.of());
            accepting.answer(self, exchange);
        });

        assertThat(signIn.verify(DOMAIN, "alice", "secret-9", ADDRESS)).isEqualTo(new Verdict.NotAuthorized());
    }

    @Test
    void verdictsShouldBeCounted() {
        signIn.verify(DOMAIN, "alice", "secret-9", ADDRESS);
        signIn.verify(DOMAIN, "alice", "secret-9", ADDRESS);
        site.behave(FakeSite.unsigned(200, "{}"));
        signIn.verify(DOMAIN, "alice", "secret-9", ADDRESS);

        var figures = SomeCounters.only(signIn.counter);
        assertThat(figures.accepted()).isEqualTo(2);
        assertThat(figures.unavailable()).isEqualTo(1);
    }

    private void assertNothingTold(String secret) {
        assertThat(audited.toString()).doesNotContain(secret);
    }
}
