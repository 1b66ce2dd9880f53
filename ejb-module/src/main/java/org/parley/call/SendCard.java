package org.parley.call;

import java.util.List;

/**
 * A card for a person.
 *
 * @param to an open ID
 * @param text may be null
 * @param link where it leads: an address of the app's own, or a path under the one where its sign-ins begin; null for nowhere
 */
public record SendCard(String to, String title, String text, String link, List<Choice> choices) {

    public SendCard {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /**
     * An answer that the person may give.
     *
     * @param value what the app gets
     * @param label what the person reads
     */
    public record Choice(String value, String label) {}
}
