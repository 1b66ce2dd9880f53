package org.parley.example.partner.connector;

/** Sees every request and the site's answer to it. Only the test control has one. */
public interface Witness {
    Witness NONE = (action, body, answer) -> {};

    void saw(String action, byte[] body, Answer answer);
}
