package org.parley.website.control.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.parley.website.Verdict;
import org.parley.website.WebsiteSettings;

/** The three questions of the connector protocol, and what makes an answer to each. */
@ApplicationScoped
public class Questions {
    private static final int DISPLAY_NAME = 200;

    @Inject
    ConnectorClient client;

    @Inject
    WebsiteSettings settings;

    /** Accepted or refused; everything else is a failure. */
    public Verdict verify(Connector connector, String userName, String password) throws ConnectorFailure {
        var question = Json.createObjectBuilder().add("userName", userName).add("password", password);
        var answer = client.ask(connector, Action.VERIFY, question.build());
        return switch (answer.getString("verdict", "")) {
            case "accepted" ->
                new Verdict.Accepted(new Fields(answer)
                        .line("displayName", DISPLAY_NAME)
                        .filter(name -> !name.isEmpty())
                        .orElse(userName));
            case "refused" -> new Verdict.Refused();
            default -> throw new ConnectorFailure(ConnectorFailure.Reason.MALFORMED, "no verdict");
        };
    }

    /** @param etag of the edition that is stored, or null */
    public ContactsAnswer contacts(Connector connector, String userName, String etag) throws ConnectorFailure {
        var question = Json.createObjectBuilder().add("userName", userName);
        var answer = client.ask(connector, Action.CONTACTS, with(question, "etag", etag));
        return ContactsAnswer.read(answer, userName, settings.contactsLimit());
    }

    /**
     * @param cursor where the page begins, or null for the newest
     * @param etag of the edition that is stored, or null
     */
    public PostingsAnswer postings(Connector connector, String cursor, String etag) throws ConnectorFailure {
        var question = Json.createObjectBuilder().add("limit", settings.postingsPage());
        nullable(question, "cursor", cursor);
        return PostingsAnswer.read(client.ask(connector, Action.POSTINGS, with(question, "etag", etag)));
    }

    private static JsonObject with(JsonObjectBuilder question, String name, String value) {
        nullable(question, name, value);
        return question.build();
    }

    private static void nullable(JsonObjectBuilder question, String name, String value) {
        if (value == null) {
            question.addNull(name);
        } else {
            question.add(name, value);
        }
    }
}
