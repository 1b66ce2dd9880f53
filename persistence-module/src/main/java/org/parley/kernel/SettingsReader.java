package org.parley.kernel;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads the settings records from MicroProfile Config: every key with its default and its bounds in one line. It
 * collects what is wrong, so that an operator sees all mistakes of a start at once, each naming its setting.
 */
public final class SettingsReader {

    /** What the reader was asked for; the operations manual is held to this list. */
    public record Key(String name, String fallback) {}

    private final Function<String, Optional<String>> source;
    private final List<Key> keys = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    public SettingsReader(Function<String, Optional<String>> source) {
        this.source = source;
    }

    public String text(String name, String fallback) {
        return read(name, fallback, Function.identity(), text -> true, "");
    }

    public boolean flag(String name, boolean fallback) {
        return read(
                name,
                String.valueOf(fallback),
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("neither true nor false");
                },
                value -> true,
                "true or false");
    }

    public int integer(String name, int fallback, int min, int max) {
        return read(
                name,
                String.valueOf(fallback),
                Integer::valueOf,
                value -> value >= min && value <= max,
                "a whole number from " + min + " to " + max);
    }

    /** Written in ISO-8601, such as {@code PT5S}. */
    public Duration duration(String name, Duration fallback, Duration min, Duration max) {
        return read(
                name,
                fallback.toString(),
                Duration::parse,
                value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
                "a duration from " + min + " to " + max);
    }

    public URI uri(String name, String fallback) {
        return read(name, fallback, URI::create, URI::isAbsolute, "an absolute URI");
    }

    /** @param parse throws for what is wrong */
    public <T> T parsed(String name, String fallback, Function<String, T> parse, String expected) {
        return read(name, fallback, parse, value -> true, expected);
    }

    /** One of the constants of an enum, written in lower case. */
    public <E extends Enum<E>> E choice(String name, E fallback) {
        var constants = fallback.getDeclaringClass().getEnumConstants();
        return read(
                name,
                word(fallback),
                text -> Arrays.stream(constants)
                        .filter(constant -> word(constant).equals(text))
                        .findFirst()
                        .orElseThrow(),
                value -> true,
                "one of " + Arrays.stream(constants).map(SettingsReader::word).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> T read(String name, String fallback, Function<String, T> parse, Predicate<T> valid, String expected) {
        keys.add(new Key(name, fallback));
        var text = source.apply(name).map(String::trim).orElse(fallback);
        try {
            var value = parse.apply(text);
            if (valid.test(value)) {
                return value;
            }
        } catch (RuntimeException unreadable) {
            // reported below with the setting's name
        }
        mistakes.add("setting " + name + " must be " + expected);
        return parse.apply(fallback);
    }

    public List<Key> keys() {
        return List.copyOf(keys);
    }

    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }
}
