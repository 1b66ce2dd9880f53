package org.parley.website.control.connector;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.parley.website.Contact;
import org.parley.website.control.MemberNames;

/**
 * What a site says about whom its member knows.
 *
 * @param etag names this edition, or null
 * @param contacts null if they are those of the edition that we named
 * @param skipped how many entries could not be used
 */
public record ContactsAnswer(String etag, List<Contact> contacts, int skipped) {
    static final int ETAG = 200;

    private static final int NAME = 200;
    private static final int GROUP = 100;
    private static final int GROUPS = 20;

    /** An entry that cannot be used does not cost the others. */
    static ContactsAnswer read(JsonObject answer, String owner, int limit) throws ConnectorFailure {
        var fields = new Fields(answer);
        var etag = fields.token("etag", ETAG).orElse(null);
        if (fields.flag("unchanged")) {
            return new ContactsAnswer(etag, null, 0);
        }
        if (!(answer.get("contacts") instanceof JsonArray entries)) {
            throw new ConnectorFailure(ConnectorFailure.Reason.MALFORMED, "no contacts");
        }
        var contacts = new LinkedHashMap<String, Contact>();
        for (var entry : entries) {
            if (contacts.size() < limit) {
                contact(entry)
                        .filter(contact -> !contact.userName().equals(owner))
                        .ifPresent(contact -> contacts.putIfAbsent(contact.userName(), contact));
            }
        }
        return new ContactsAnswer(etag, List.copyOf(contacts.values()), entries.size() - contacts.size());
    }

    private static Optional<Contact> contact(JsonValue entry) {
        if (!(entry instanceof JsonObject object)) {
            return Optional.empty();
        }
        var fields = new Fields(object);
        var name = fields.has("name") ? fields.line("name", NAME) : Optional.of("");
        var groups = groups(object);
        return fields.line("userName", MemberNames.LENGTH)
                .flatMap(MemberNames::prepared)
                .filter(any -> name.isPresent() && groups.isPresent())
                .map(userName -> new Contact(userName, name.get(), groups.get()));
    }

    private static Optional<List<String>> groups(JsonObject contact) {
        var given = contact.getOrDefault("groups", JsonValue.EMPTY_JSON_ARRAY);
        if (!(given instanceof JsonArray array) || array.size() > GROUPS) {
            return Optional.empty();
        }
        var groups = array.stream()
                .map(group -> group instanceof JsonString name ? Fields.oneLine(name.getString(), GROUP) : none())
                .toList();
        return groups.stream()
                        .allMatch(group -> group.isPresent() && !group.get().isEmpty())
                ? Optional.of(groups.stream().map(Optional::get).distinct().toList())
                : Optional.empty();
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
