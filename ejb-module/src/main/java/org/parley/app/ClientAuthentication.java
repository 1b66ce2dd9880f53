package org.parley.app;

import java.util.Arrays;
import java.util.Optional;

/** How an app proves at the token endpoint that it is the one, in the words of RFC 7591 section 2. */
public enum ClientAuthentication {
    NONE("none"),
    SECRET_BASIC("client_secret_basic"),
    SECRET_POST("client_secret_post"),
    PRIVATE_KEY_JWT("private_key_jwt");

    private final String word;

    ClientAuthentication(String word) {
        this.word = word;
    }

    public static Optional<ClientAuthentication> of(String word) {
        return Arrays.stream(values()).filter(any -> any.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    public boolean bySecret() {
        return this == SECRET_BASIC || this == SECRET_POST;
    }
}
