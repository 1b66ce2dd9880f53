package org.parley.example.app.platform;

/** What Parley did not do, with its problem code such as {@code call/not-allowed}. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;

    Refusal(String code, String title) {
        super(title);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
