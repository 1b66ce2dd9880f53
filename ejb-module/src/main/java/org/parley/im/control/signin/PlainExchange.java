package org.parley.im.control.signin;

import java.util.Map;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.sasl.AuthorizeCallback;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.jxmpp.jid.EntityBareJid;
import org.wildfly.security.auth.callback.EvidenceVerifyCallback;
import org.wildfly.security.evidence.PasswordGuessEvidence;
import org.wildfly.security.sasl.plain.PlainSaslServerFactory;

/** SASL PLAIN (RFC 4616) by the server's own mechanism. */
final class PlainExchange implements SaslExchange {

    /** Judges a password; throws {@link SaslRefused} for a wrong one. */
    @FunctionalInterface
    interface Judge {
        EntityBareJid judge(String name, String password);
    }

    private final Judge judge;
    private final SaslServer server;
    private String name;
    private EntityBareJid identity;
    private SaslFailure failure = SaslFailure.MALFORMED_REQUEST;

    PlainExchange(String domain, Judge judge) {
        this.judge = judge;
        try {
            server = new PlainSaslServerFactory().createSaslServer("PLAIN", "xmpp", domain, Map.of(), this::handle);
        } catch (SaslException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] respond(byte[] message) {
        try {
            server.evaluateResponse(message);
            return new byte[0];
        } catch (SaslException | IllegalArgumentException refused) {
            identity = null;
            throw failure.refused();
        }
    }

    @Override
    public Optional<EntityBareJid> identity() {
        return Optional.ofNullable(identity);
    }

    private void handle(Callback[] callbacks) {
        for (var callback : callbacks) {
            if (callback instanceof NameCallback given) {
                name = given.getDefaultName();
            } else if (callback instanceof EvidenceVerifyCallback given) {
                given.setVerified(verify(given.getEvidence(PasswordGuessEvidence.class)));
            } else if (callback instanceof AuthorizeCallback given) {
                given.setAuthorized(mayActAs(given.getAuthorizationID()));
            }
        }
    }

    private boolean verify(PasswordGuessEvidence evidence) {
        try {
            identity = judge.judge(name, new String(evidence.getGuess()));
            return true;
        } catch (SaslRefused refused) {
            failure = refused.failure();
            return false;
        }
    }

    /** The mechanism puts the name itself where no authorization identity was given. */
    private boolean mayActAs(String authorizationId) {
        failure = SaslFailure.INVALID_AUTHZID;
        return authorizationId.equals(name) || Authorization.isOf(authorizationId, identity);
    }
}
