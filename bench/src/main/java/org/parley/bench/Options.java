package org.parley.bench;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code name=value} arguments with their defaults. */
record Options(int pairs, int window, int seconds, int warmup, int idle) {
    static Options of(String... arguments) {
        Map<String, Integer> given = Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
        return new Options(
                given.getOrDefault("pairs", 50),
                given.getOrDefault("window", 8),
                given.getOrDefault("seconds", 20),
                given.getOrDefault("warmup", 15),
                given.getOrDefault("idle", 1000));
    }
}
