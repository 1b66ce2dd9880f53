package org.parley.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** {@code name=number} arguments; what is not given is as usual. */
final class Numbers {
    private final Map<String, Integer> numbers;

    private Numbers(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    static Numbers of(Map<String, Integer> usual, String... arguments) {
        var numbers = new TreeMap<>(usual);
        Arrays.stream(arguments).map(argument -> argument.split("=", 2)).forEach(pair -> {
            if (numbers.replace(pair[0], Integer.valueOf(pair[1])) == null) {
                throw new IllegalArgumentException(pair[0] + " is none of " + usual.keySet());
            }
        });
        return new Numbers(numbers);
    }

    int of(String name) {
        return numbers.get(name);
    }

    @Override
    public String toString() {
        return numbers + ", Java " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " cores";
    }
}
