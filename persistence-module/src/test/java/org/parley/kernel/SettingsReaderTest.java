package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

    @Test
    void allMistakesShouldBeNamedAndNoValueShown() {
        var given = Map.of("a", "many", "b", "PT0S", "c", "yes", "d", "not an address");
        var reader = new SettingsReader(name -> Optional.ofNullable(given.get(name)));
        reader.integer("a", 3, 1, 5);
        reader.duration("b", Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(9));
        reader.flag("c", true);
        reader.uri("d", "http://localhost");

        assertThat(reader.mistakes())
                .containsExactly(
                        "setting a must be a whole number from 1 to 5",
                        "setting b must be a duration from PT1S to PT9S",
                        "setting c must be true or false",
                        "setting d must be an absolute URI");
    }

    @Test
    void missingSettingShouldHaveItsDefault() {
        var settings = ServerSettings.read(new SettingsReader(name -> Optional.empty()));

        assertThat(settings.at("/console")).hasToString("http://localhost:8080/console");
        assertThat(settings.who("bob")).isEqualTo("bob@parley.localhost");
    }

    private enum Door {
        OPEN,
        HALF_OPEN
    }

    @Test
    void choiceShouldBeOneOfItsWords() {
        var given = Map.of("a", "half-open", "b", "ajar", "c", "10.0.0.1/8");
        var reader = new SettingsReader(name -> Optional.ofNullable(given.get(name)));

        assertThat(reader.choice("a", Door.OPEN)).isEqualTo(Door.HALF_OPEN);
        assertThat(reader.choice("b", Door.OPEN)).isEqualTo(Door.OPEN);
        reader.parsed("c", "10.0.0.0/8", Network::parse, "a network");
        assertThat(reader.mistakes())
                .containsExactly("setting b must be one of [open, half-open]", "setting c must be a network");
    }

    @Test
    void slashAtTheEndOfTheUrlShouldNotMatter() {
        var settings = ServerSettings.read(new SettingsReader(
                name -> name.equals("parley.server.url") ? Optional.of("https://im.example//") : Optional.empty()));

        assertThat(settings.at("/console")).hasToString("https://im.example/console");
    }
}
