package org.parley.example.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    void bareStartShouldBeUnconnectedAndWithoutTestControl() throws Exception {
        var arguments = Arguments.parse();

        assertThat(arguments.grant().connected()).isFalse();
        assertThat(arguments.testControl()).isNull();
        assertThat(arguments.identifier()).isEqualTo("partner.localhost");
    }

    @Test
    void twoSecretsShouldBeTakenDuringRotation() throws Exception {
        var arguments = Arguments.parse("--secret", SomeSites.SECRET, "--secret", SomeSites.SECRET);

        assertThat(arguments.grant().secrets()).hasSize(2);
        assertThat(arguments.toString()).doesNotContain("YW4g");
    }

    @ParameterizedTest
    @CsvSource({"--port,66000", "--port,http", "--secret,hunter2", "--parley,ftp://x", "--identifier,a/b", "--wat,1"})
    void nonsenseShouldBeNamedAndNotRepeated(String option, String value) {
        assertThatThrownBy(() -> Arguments.parse(option, value))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessageContaining(option)
                .hasMessageNotContaining(value + " ");
    }

    @Test
    void optionWithoutValueShouldBeNamed() {
        assertThatThrownBy(() -> Arguments.parse("--port")).hasMessage("no value for --port");
    }
}
