package org.parley.it.xmpp;

import java.nio.charset.StandardCharsets;
import javax.security.auth.callback.CallbackHandler;
import org.jivesoftware.smack.sasl.SASLMechanism;

/** SCRAM-SHA-256 (RFC 7677) for Smack, which brings only SCRAM-SHA-1. */
final class SmackScram extends SASLMechanism {
    static final String NAME = "SCRAM-SHA-256";

    private Scram scram;
    private boolean challenged;
    private boolean proved;

    @Override
    public String getName() {
        return NAME;
    }

    /** The lower, the better; Smack's own begin at 100. */
    @Override
    public int getPriority() {
        return 90;
    }

    @Override
    protected byte[] getAuthenticationText() {
        scram = new Scram(authenticationId, password);
        return scram.first().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected byte[] evaluateChallenge(byte[] challenge) {
        var text = new String(challenge, StandardCharsets.UTF_8);
        if (challenged) {
            scram.check(text);
            proved = true;
            return null;
        }
        challenged = true;
        return scram.answer(text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void checkIfSuccessfulOrThrow() {
        if (!proved) {
            throw new AssertionError("the server did not prove that it knows the password");
        }
    }

    @Override
    protected void authenticateInternal(CallbackHandler handler) {
        throw new UnsupportedOperationException("passwords only");
    }

    @Override
    protected SASLMechanism newInstance() {
        return new SmackScram();
    }
}
