package org.parley.settings.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsProducerTest {

    @Test
    void serverShouldStartWithoutAnySetting() {
        assertThat(new SettingsProducer(name -> Optional.empty()).mistakes()).isEmpty();
    }

    @Test
    void mistakesOfSeveralFeaturesShouldBeReportedAtOnce() {
        var given = Map.of("parley.account.scram-iterations", "1", "parley.session.console-idle", "soon");

        var producer = new SettingsProducer(name -> Optional.ofNullable(given.get(name)));

        assertThat(producer.mistakes())
                .hasSize(2)
                .anyMatch(mistake -> mistake.contains("parley.account.scram-iterations"))
                .anyMatch(mistake -> mistake.contains("parley.session.console-idle"));
    }
}
