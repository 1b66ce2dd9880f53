package org.parley.kernel;

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
        return new Problem(this, null);
    }

    /** @param detail what is wrong in this case and what to do; goes to the client, so never a secret. */
    default Problem problem(String detail) {
        return new Problem(this, detail);
    }
}
