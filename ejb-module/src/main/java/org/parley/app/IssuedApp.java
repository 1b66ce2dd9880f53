package org.parley.app;

/**
 * An app with what it is told this once and never again.
 *
 * @param secret null when it got none
 * @param webhookSecret null when it got none now
 * @param registrationToken with which it manages itself; null when people manage it
 */
public record IssuedApp(AppView app, String secret, String webhookSecret, String registrationToken) {

    @Override
    public String toString() {
        return "IssuedApp[" + app.clientId() + "]";
    }
}
