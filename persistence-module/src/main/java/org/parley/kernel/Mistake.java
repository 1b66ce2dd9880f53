package org.parley.kernel;

import java.util.List;
import org.parley.kernel.Problem.FieldError;

/**
 * What is wrong with a text, wherever it stands.
 *
 * @param code names the mistake, so that pages can say it in the reader's language
 * @param text says it in English
 * @param arguments what stands in the text, for the other languages
 */
public record Mistake(String code, String text, List<Object> arguments) {

    public Mistake {
        arguments = List.copyOf(arguments);
    }

    /** @param pattern in English, as {@link java.text.MessageFormat} has it */
    public static Mistake of(String code, String pattern, Object... arguments) {
        return new Mistake(code, Problem.format(pattern, arguments), List.of(arguments));
    }

    /** @param pointer to the field that it is about */
    public FieldError in(String pointer) {
        return new FieldError(pointer, code, text, arguments);
    }
}
