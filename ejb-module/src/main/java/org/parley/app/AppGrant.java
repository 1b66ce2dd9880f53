package org.parley.app;

import java.util.Arrays;
import java.util.Optional;

/** A way to a token that an app may use, in the words of OAuth. */
public enum AppGrant {
    AUTHORIZATION_CODE("authorization_code"),
    REFRESH_TOKEN("refresh_token"),
    CLIENT_CREDENTIALS("client_credentials");

    private final String word;

    AppGrant(String word) {
        this.word = word;
    }

    public static Optional<AppGrant> of(String word) {
        return Arrays.stream(values()).filter(any -> any.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }
}
