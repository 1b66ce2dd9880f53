package org.parley.im;

import java.net.URI;
import java.util.List;

/**
 * What a service writes to a person.
 *
 * @param id of the message
 * @param body what every client shows; says everything that the rest says
 * @param link where it leads, or null
 * @param title what the link is about, or null
 * @param choices short answers that the person may give
 * @param card what clients of this house find it again by, or null
 */
public record ServiceMessage(String id, String body, URI link, String title, List<Choice> choices, String card) {

    public ServiceMessage {
        choices = List.copyOf(choices);
    }

    /**
     * An answer to choose.
     *
     * @param value what the client sends
     * @param label what it shows
     */
    public record Choice(String value, String label) {}

    public static ServiceMessage text(String id, String body) {
        return new ServiceMessage(id, body, null, null, List.of(), null);
    }
}
