package org.parley.client.resource;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What this application is at the platform, and how it asks. Read from the context parameters of {@code web.xml}, whose
 * names all begin with {@code org.parley.}; only the first three have no default:
 *
 * <table>
 *   <caption>Context parameters</caption>
 *   <tr><th>parameter</th><th>default</th><th>meaning</th></tr>
 *   <tr><td>{@code platform}</td><td></td><td>the address of the platform</td></tr>
 *   <tr><td>{@code resource-server}</td><td></td><td>the identifier of this application there</td></tr>
 *   <tr><td>{@code secret}</td><td></td><td>the secret that it was given there</td></tr>
 *   <tr><td>{@code cache}</td><td>as the platform says</td><td>how long a ticket that was valid is taken for valid
 *     without asking again, at most; {@code PT0S} asks for each request</td></tr>
 *   <tr><td>{@code cache-size}</td><td>{@code 10000}</td><td>how many tickets are remembered, at most</td></tr>
 *   <tr><td>{@code connect-timeout}</td><td>{@code PT2S}</td><td>for connecting to the platform</td></tr>
 *   <tr><td>{@code read-timeout}</td><td>{@code PT3S}</td><td>for the platform's whole answer</td></tr>
 *   <tr><td>{@code retry-after}</td><td>{@code PT5S}</td><td>when terminals may come back, while the platform is
 *     down</td></tr>
 * </table>
 *
 * <p>A value may hold <code>${name}</code>, the system property of that name, <code>${env.NAME}</code>, the environment
 * variable, and <code>${name:otherwise}</code>. So the secret need not be in the archive.
 *
 * @param platform the address of the platform, with a slash at the end
 * @param resourceServer the identifier of this application
 * @param secret the secret of this application
 * @param cache how long a verdict is remembered, at most; empty for as the platform says
 * @param cacheSize how many verdicts are remembered, at most
 * @param connectTimeout for connecting to the platform
 * @param readTimeout for the platform's whole answer
 * @param retryAfter when terminals may come back
 */
public record TicketSettings(
        URI platform,
        String resourceServer,
        String secret,
        Optional<Duration> cache,
        int cacheSize,
        Duration connectTimeout,
        Duration readTimeout,
        Duration retryAfter) {
    private static final String PREFIX = "org.parley.";

    /**
     * Reads the parameters.
     *
     * @param parameters gives the value of a context parameter, or null
     * @return settings that are complete
     * @throws IllegalArgumentException when one is missing or wrong; names the parameter, never the secret
     */
    public static TicketSettings read(UnaryOperator<String> parameters) {
        var reader = new Reader(parameters);
        return new TicketSettings(
                reader.address("platform"),
                reader.identifier("resource-server"),
                reader.required("secret"),
                reader.text("cache").map(text -> reader.duration("cache", text)),
                reader.count("cache-size", 10_000),
                reader.duration("connect-timeout", Duration.ofSeconds(2)),
                reader.duration("read-timeout", Duration.ofSeconds(3)),
                reader.duration("retry-after", Duration.ofSeconds(5)));
    }

    /** Names everything but the secret. */
    @Override
    public String toString() {
        return "TicketSettings[" + resourceServer + " at " + platform + ']';
    }

    /** One parameter after the other. */
    private record Reader(UnaryOperator<String> parameters) {

        Optional<String> text(String name) {
            return Optional.ofNullable(parameters.apply(PREFIX + name))
                    .map(value -> Placeholders.resolve(value.strip(), Placeholders::ofThisProcess))
                    .filter(value -> !value.isBlank());
        }

        String required(String name) {
            return text(name)
                    .orElseThrow(() -> wrong(
                            name,
                            parameters.apply(PREFIX + name) == null
                                    ? "is missing"
                                    : "is empty, or names what is not set"));
        }

        URI address(String name) {
            var text = required(name);
            try {
                var address = URI.create(text.endsWith("/") ? text : text + '/');
                if (address.getHost() != null
                        && Objects.requireNonNullElse(address.getScheme(), "").matches("https?")) {
                    return address;
                }
            } catch (IllegalArgumentException malformed) {
                throw wrong(name, "is not an address: " + text);
            }
            throw wrong(name, "is not the address of a web server: " + text);
        }

        /** It stands in a header, so it must not bring anything along. */
        String identifier(String name) {
            var text = required(name);
            if (!text.matches("[\\w.~-]{1,255}")) {
                throw wrong(name, "is not an identifier: " + text);
            }
            return text;
        }

        Duration duration(String name, Duration otherwise) {
            return text(name).map(text -> duration(name, text)).orElse(otherwise);
        }

        Duration duration(String name, String text) {
            try {
                var duration = Duration.parse(text);
                if (!duration.isNegative()) {
                    return duration;
                }
            } catch (DateTimeParseException malformed) {
                throw wrong(name, "is not a duration such as PT5S: " + text);
            }
            throw wrong(name, "is negative: " + text);
        }

        int count(String name, int otherwise) {
            var text = text(name).orElse(String.valueOf(otherwise));
            if (!text.matches("\\d{1,8}")) {
                throw wrong(name, "is not a number: " + text);
            }
            return Integer.parseInt(text);
        }

        private static IllegalArgumentException wrong(String name, String what) {
            return new IllegalArgumentException("The context parameter " + PREFIX + name + ' ' + what);
        }
    }
}
