package org.parley.example.app.store;

import java.time.Instant;

/**
 * An account of this app. Parley knows it by the open ID, the app by its own number; nothing else ties the two.
 *
 * @param name as Parley told it, or null
 * @param tokens null while the person has not signed in again since the last ones ended
 */
public record Person(String openId, int number, String name, Instant joined, Tokens tokens) {
    public String shown() {
        return name == null ? "guest " + number : name;
    }

    Person with(Tokens others) {
        return new Person(openId, number, name, joined, others);
    }

    Person named(String other) {
        return new Person(openId, number, other, joined, tokens);
    }
}
