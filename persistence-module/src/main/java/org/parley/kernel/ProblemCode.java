package org.parley.kernel;

import java.util.List;

/** One entry of a feature's problem catalogue; implemented by the {@code <Feature>Problem} enums. */
public interface ProblemCode {

    /** Supplied by the enum. */
    String name();

    ProblemKind kind();

    /** One English sentence for a person, the same for every occurrence. */
    String title();

    /** Stable and unique in the product, such as {@code website/not-authorized}; {@code docs/errors.md} lists all. */
    default String code() {
        var feature = getClass().getSimpleName().replaceFirst("Problem$", "").toLowerCase(java.util.Locale.ROOT);
        return feature + "/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    default Problem problem() {
        return new Problem(this, null, List.of());
    }

    /** @param detail what is wrong in this case and what to do; goes to the client, so never a secret. */
    default Problem problem(String detail) {
        return new Problem(this, detail, List.of());
    }

    /**
     * Pages say the detail in the reader's language where their texts have one for this code.
     *
     * @param pattern the detail in English, as {@link java.text.MessageFormat} has it
     */
    default Problem problem(String pattern, Object... arguments) {
        return new Problem(this, Problem.format(pattern, arguments), List.of(arguments));
    }
}
