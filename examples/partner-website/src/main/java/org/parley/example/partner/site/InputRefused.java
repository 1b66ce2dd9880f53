package org.parley.example.partner.site;

/** Input that the site does not take; the message is written for the person who typed it. */
public final class InputRefused extends RuntimeException {
    public InputRefused(String message) {
        super(message);
    }
}
