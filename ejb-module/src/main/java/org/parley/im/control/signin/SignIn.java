package org.parley.im.control.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Domainpart;
import org.jxmpp.jid.parts.Localpart;
import org.parley.account.AccountService;
import org.parley.account.AccountState;
import org.parley.account.ScramVerifier;
import org.parley.im.ImSettings;
import org.parley.im.Origin;
import org.parley.im.TokenIssuer;
import org.parley.im.control.routing.Domains;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemKind;
import org.parley.signin.PasswordAttempt;
import org.parley.signin.PasswordSignIn;
import org.parley.signin.SignInThrottle;
import org.parley.token.LiveTokens;
import org.parley.token.TokenKind;

/** Which mechanisms a domain's people may use, and who judges their credentials. */
@ApplicationScoped
public class SignIn {
    private static final String PLAIN = "PLAIN";
    private static final String SCRAM = "SCRAM-SHA-256";
    private static final String BEARER = "OAUTHBEARER";

    /** Ours, and that of XEP-0493. */
    private static final Set<String> SCOPES = Set.of("im", "xmpp:client:normal");

    @Inject
    Domains domains;

    @Inject
    AccountService accounts;

    @Inject
    PasswordSignIn passwords;

    @Inject
    SignInThrottle throttle;

    @Inject
    LiveTokens tokens;

    @Inject
    TokenIssuer issuer;

    @Inject
    ImSettings settings;

    @Inject
    SecureRandom random;

    /** Whether the domain is ours or an authorized website's. */
    public boolean serves(Domainpart domain) {
        return domains.served(domain);
    }

    /** Whether the identity, proved a moment ago, is still one that may come in. */
    public boolean maySignIn(EntityBareJid who) {
        return domains.isLocal(who.getDomain())
                ? accounts.find(who.getLocalpart().toString())
                        .filter(account -> account.state() == AccountState.ACTIVE)
                        .isPresent()
                : domains.served(who.getDomain());
    }

    /**
     * The better one first. A member's password must reach the website, so for members there is no SCRAM. Who reads a token
     * on its way can use it as well as a password.
     */
    public List<String> mechanisms(Domainpart domain, Origin origin) {
        if (!domains.isLocal(domain)) {
            return clearAllowed(origin) ? List.of(PLAIN, BEARER) : List.of();
        }
        return clearAllowed(origin) ? List.of(SCRAM, PLAIN, BEARER) : List.of(SCRAM);
    }

    private boolean clearAllowed(Origin origin) {
        return origin.secure() || settings.signIn().plainWithoutTls() || isThisMachine(origin.address());
    }

    private static boolean isThisMachine(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }

    /** @throws SaslRefused when the mechanism is not one of {@link #mechanisms} */
    public SaslExchange begin(String mechanism, Domainpart domain, Origin origin) {
        if (!mechanisms(domain, origin).contains(mechanism)) {
            throw (PLAIN.equals(mechanism) || BEARER.equals(mechanism)
                            ? SaslFailure.ENCRYPTION_REQUIRED
                            : SaslFailure.INVALID_MECHANISM)
                    .refused();
        }
        if (mechanism.equals(SCRAM)) {
            return new ScramExchange(new LocalVerifiers(domain, origin), randomBytes());
        }
        if (mechanism.equals(BEARER)) {
            return new BearerExchange(token -> judge(domain, token), issuer::configuration, "im");
        }
        return new PlainExchange(domain.toString(), (name, password) -> judge(domain, name, password, origin));
    }

    private EntityBareJid judge(Domainpart domain, String name, String password, Origin origin) {
        var attempt = new PasswordAttempt(name + "@" + domain, password, origin.address(), null);
        return JidCreate.entityBareFromOrThrowUnchecked(
                asking(() -> passwords.judge(attempt)).who());
    }

    /** A token of somebody of another domain is no token here. */
    private BearerExchange.Verdict judge(Domainpart domain, String accessToken) {
        var token = tokens.find(accessToken)
                .filter(found -> found.kind() == TokenKind.OAUTH && found.session() != null)
                .orElse(null);
        var who = token == null ? null : JidCreate.entityBareFromOrThrowUnchecked(token.who());
        if (who == null || !who.getDomain().equals(domain)) {
            return new BearerExchange.Verdict.Refused("invalid_token");
        }
        var scopes = issuer.scopes(token);
        if (scopes.stream().noneMatch(SCOPES::contains)) {
            return new BearerExchange.Verdict.Refused(scopes.isEmpty() ? "invalid_token" : "insufficient_scope");
        }
        return new BearerExchange.Verdict.Accepted(who, new Grounds(token.session(), token.family(), token.audience()));
    }

    private static EntityBareJid identity(String name, Domainpart domain) {
        var localpart = Localpart.fromOrNull(name);
        if (localpart == null) {
            throw SaslFailure.NOT_AUTHORIZED.refused();
        }
        return JidCreate.entityBareFrom(localpart, domain);
    }

    /**
     * A wrong password is {@code not-authorized} (RFC 6120 section 6.5.10). Too many of them are a {@code
     * temporary-auth-failure} (section 6.5.11), as is a silent website: it is advisable to try again later, and a client
     * that was told {@code not-authorized} would ask its user for another password instead.
     */
    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (Problem problem) {
            throw (problem.code().kind() == ProblemKind.UNAUTHENTICATED
                            ? SaslFailure.NOT_AUTHORIZED
                            : SaslFailure.TEMPORARY_AUTH_FAILURE)
                    .refused();
        }
    }

    private byte[] randomBytes() {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        return bytes;
    }

    private final class LocalVerifiers implements ScramExchange.Verifiers {
        private final Domainpart domain;
        private final Origin origin;

        LocalVerifiers(Domainpart domain, Origin origin) {
            this.domain = domain;
            this.origin = origin;
        }

        @Override
        public void admit(String name) {
            asking(() -> {
                throttle.check(who(name), origin.address(), null);
                return name;
            });
        }

        @Override
        public ScramVerifier of(String name) {
            return accounts.verifier(name);
        }

        @Override
        public EntityBareJid proved(String name) {
            asking(() -> {
                throttle.passed(who(name), origin.address(), null);
                return name;
            });
            return identity(name, domain);
        }

        @Override
        public void refused(String name) {
            throttle.failed(who(name), origin.address(), null);
        }

        /** An impossible name is counted as it is. */
        private String who(String name) {
            return accounts.canonical(name).orElse(name) + "@" + domain;
        }
    }
}
