package org.parley.openid.control.authorize;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether and what the person is to be asked; OpenID Connect Core, 3.1.2.1. */
public enum Prompt {
    NONE,
    LOGIN,
    CONSENT,
    SELECT_ACCOUNT;

    static Optional<Prompt> of(String word) {
        return Arrays.stream(values())
                .filter(prompt -> prompt.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
