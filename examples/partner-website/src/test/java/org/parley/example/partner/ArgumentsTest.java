package org.parley.example.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    void bareStartShouldBeUnconnectedAndWithoutTestControl() throws Exception {
        var arguments = Arguments.parse(Map.of());

        assertThat(arguments.grant().connected()).isFalse();
        assertThat(arguments.testControl()).isNull();
        assertThat(arguments.identifier()).isEqualTo("partner.localhost");
    }

    @Test
    void twoSecretsShouldBeTakenDuringRotation() throws Exception {
        var arguments = Arguments.parse(Map.of("PARLEY_SECRET", SomeSites.SECRET + " " + SomeSites.SECRET));

        assertThat(arguments.grant().secrets()).hasSize(2);
        assertThat(arguments.toString()).doesNotContain("YW4g");
    }

    @ParameterizedTest
    @CsvSource({"--port,66000", "--port,http", "--parley,ftp://x", "--identifier,a/b", "--wat,1"})
    void nonsenseShouldBeNamedAndNotRepeated(String option, String value) {
        assertThatThrownBy(() -> Arguments.parse(Map.of(), option, value))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessageContaining(option)
                .hasMessageNotContaining(value + " ");
    }

    @Test
    void nonsenseForASecretShouldBeNamedAndNotRepeated() {
        assertThatThrownBy(() -> Arguments.parse(Map.of("PARLEY_SECRET", "hunter2")))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessage("not a good value for PARLEY_SECRET");
    }

    /** Everybody on the machine could read it there. */
    @Test
    void secretOnTheCommandLineShouldBeRefused() {
        assertThatThrownBy(() -> Arguments.parse(Map.of(), "--secret", SomeSites.SECRET))
                .hasMessage("unknown option --secret");
    }

    @Test
    void optionWithoutValueShouldBeNamed() {
        assertThatThrownBy(() -> Arguments.parse(Map.of(), "--port")).hasMessage("no value for --port");
    }
}
