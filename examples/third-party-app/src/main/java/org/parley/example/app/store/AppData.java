package org.parley.example.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All that the app knows, as one immutable value. */
public record AppData(List<Person> persons, List<LunchTable> tables, List<Happening> happenings) {
    static final AppData EMPTY = new AppData(List.of(), List.of(), List.of());
    private static final int HAPPENINGS = 200;

    public AppData {
        persons = List.copyOf(persons);
        tables = List.copyOf(tables);
        happenings = List.copyOf(happenings);
    }

    public Optional<Person> person(String openId) {
        return persons.stream().filter(person -> person.openId().equals(openId)).findFirst();
    }

    /** @param own what the friend is called by whoever looks, or null; then it is what they told this app themselves */
    public String nameOf(String openId, String own) {
        return own != null ? own : person(openId).map(Person::shown).orElse("somebody");
    }

    public Optional<LunchTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** Opens the account when this is the first time. */
    public AppData signedIn(String openId, String name, Tokens tokens, Instant now) {
        var known = person(openId).orElseGet(() -> new Person(openId, persons.size() + 1, name, now, null));
        return with(known.named(name).with(tokens));
    }

    public AppData with(Person person) {
        var others = new ArrayList<>(persons.stream()
                .filter(other -> !other.openId().equals(person.openId()))
                .toList());
        others.add(person);
        return new AppData(others, tables, happenings);
    }

    public AppData renewed(String openId, Tokens tokens) {
        return person(openId).map(person -> with(person.with(tokens))).orElse(this);
    }

    /** Forgets tokens that are good for nothing any more. The account stays. */
    public AppData ended(String openId) {
        return renewed(openId, null);
    }

    /** Forgets the tokens that rested on a session of Parley. */
    public AppData sessionEnded(String session) {
        var others = persons.stream()
                .map(person ->
                        person.tokens() != null && person.tokens().session().equals(session)
                                ? person.with((Tokens) null)
                                : person)
                .toList();
        return new AppData(others, tables, happenings);
    }

    public AppData with(LunchTable table) {
        var others = Stream.concat(
                        Stream.of(table),
                        tables.stream().filter(other -> !other.id().equals(table.id())))
                .toList();
        return new AppData(persons, others, happenings);
    }

    public AppData answered(String card, String openId, String answer) {
        return tables(table -> table.answered(card, openId, answer));
    }

    private AppData tables(UnaryOperator<LunchTable> change) {
        return new AppData(persons, tables.stream().map(change).toList(), happenings);
    }

    public boolean knows(String delivery) {
        return happenings.stream().anyMatch(happening -> happening.id().equals(delivery));
    }

    /** The newest first, and not without end. */
    public AppData with(Happening happening) {
        var newest = Stream.concat(Stream.of(happening), happenings.stream())
                .limit(HAPPENINGS)
                .toList();
        return new AppData(persons, tables, newest);
    }
}
