package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationConverterTest {
    private final DurationConverter converter = new DurationConverter();

    @ParameterizedTest
    @CsvSource({"PT0S, 0 s", "PT5S, 5 s", "PT15M, 15 min", "PT90M, 1 h 30 min", "PT720H, 30 d", "PT25H1S, 1 d 1 h 1 s"})
    void durationShouldBeReadAsItIsWritten(Duration duration, String text) {
        assertThat(converter.getAsString(null, null, duration)).isEqualTo(text);
        assertThat(converter.getAsObject(null, null, text)).isEqualTo(duration);
    }
}
