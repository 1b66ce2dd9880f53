package org.parley.website.control.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.website.ConnectionReport;
import org.parley.website.ConnectionReport.Name;
import org.parley.website.ConnectionReport.Outcome;

class TrialTest {
    private static final String REFUSED = "{\"verdict\":\"refused\"}";
    private final Trial trial = SomeSites.trial();

    @Test
    void goodSiteShouldPassEveryStep() throws Exception {
        try (var site = new FakeSite((self, exchange) -> {
            var path = exchange.getRequestURI().getPath();
            var body = path.endsWith("verify")
                    ? REFUSED
                    : path.endsWith("contacts") ? "{\"contacts\":[]}" : "{\"postings\":[],\"next\":null}";
            FakeSite.answering(body).answer(self, exchange);
        })) {
            var report = trial.run(SomeSites.at(site.base()));

            assertThat(report.passed()).isTrue();
            assertThat(outcomes(report)).isEqualTo("PASSED PASSED SKIPPED PASSED PASSED PASSED PASSED PASSED");
            assertThat(site.requests()).hasSize(3);
        }
    }

    @Test
    void siteThatAcceptsEveryoneShouldFail() throws Exception {
        try (var site = new FakeSite(FakeSite.answering("{\"verdict\":\"accepted\"}"))) {
            var report = trial.run(SomeSites.at(site.base()));

            assertThat(step(report, Name.VERIFY).outcome()).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void wrongServerIdentifierShouldBeNamed() throws Exception {
        try (var site = new FakeSite(FakeSite.answering(403, "{\"error\":\"unknown_server\"}"))) {
            var report = trial.run(SomeSites.at(site.base()));

            assertThat(outcomes(report)).isEqualTo("PASSED PASSED SKIPPED PASSED FAILED SKIPPED SKIPPED SKIPPED");
        }
    }

    @Test
    void wrongSecretShouldBeNamed() throws Exception {
        try (var site = new FakeSite(FakeSite.unsigned(401, "{\"error\":\"bad_signature\"}"))) {
            var report = trial.run(SomeSites.at(site.base()));

            assertThat(outcomes(report)).isEqualTo("PASSED PASSED SKIPPED FAILED SKIPPED SKIPPED SKIPPED SKIPPED");
        }
    }

    @Test
    void deadSiteShouldFailToConnect() throws Exception {
        var site = new FakeSite(FakeSite.answering(REFUSED));
        site.close();

        var report = trial.run(SomeSites.at(site.base()));

        assertThat(outcomes(report)).startsWith("PASSED FAILED SKIPPED SKIPPED");
    }

    @Test
    void unknownHostShouldFailToResolve() {
        var report = trial.run(SomeSites.at(URI.create("https://nobody.invalid/connector")));

        assertThat(step(report, Name.RESOLVE).detail()).isEqualTo("the host name does not resolve");
    }

    @Test
    void handshakeWithAPlainPortShouldFail() throws Exception {
        try (var site = new FakeSite(FakeSite.answering(REFUSED))) {
            var base = URI.create(site.base().toString().replace("http:", "https:"));

            var report = trial.run(SomeSites.at(base));

            assertThat(outcomes(report)).startsWith("PASSED PASSED FAILED SKIPPED");
        }
    }

    private static ConnectionReport.Step step(ConnectionReport report, Name name) {
        return report.steps().get(name.ordinal());
    }

    private static String outcomes(ConnectionReport report) {
        return report.steps().stream().map(step -> step.outcome().name()).collect(Collectors.joining(" "));
    }
}
