package org.parley.outbound;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.parley.kernel.Network;
import org.parley.kernel.SettingsReader;

/**
 * @param timeout for a whole call
 * @param answerLimit the most bytes of an answer
 * @param networks private networks that may be called beside the public ones
 * @param loopback whether this machine may be called, also without TLS; for trying things out
 * @param authorities a PEM file with certificates that are trusted beside those of the Java platform; empty for none
 */
public record OutboundSettings(
        Duration connectTimeout,
        Duration timeout,
        int answerLimit,
        List<Network> networks,
        boolean loopback,
        String authorities) {

    public static OutboundSettings read(SettingsReader reader) {
        return new OutboundSettings(
                reader.duration(
                        "parley.outbound.connect-timeout",
                        Duration.ofSeconds(3),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(30)),
                reader.duration(
                        "parley.outbound.timeout",
                        Duration.ofSeconds(10),
                        Duration.ofMillis(100),
                        Duration.ofMinutes(1)),
                reader.integer("parley.outbound.answer-limit", 262_144, 1_024, 16_777_216),
                reader.parsed(
                        "parley.outbound.networks",
                        "",
                        OutboundSettings::networks,
                        "networks such as 10.20.0.0/16, separated by commas"),
                reader.flag("parley.outbound.loopback", false),
                reader.text("parley.outbound.authorities", ""));
    }

    private static List<Network> networks(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Network::parse)
                .toList();
    }
}
