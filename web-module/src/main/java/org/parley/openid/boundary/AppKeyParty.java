package org.parley.openid.boundary;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.app.AppView;
import org.parley.openid.AppAuthentication;
import org.parley.openid.AppTokens;
import org.parley.token.LiveToken;
import org.parley.web.oauth.KeyCaller;
import org.parley.web.oauth.KeyFacts;
import org.parley.web.oauth.KeyParty;

/** Apps that ask about their own tokens, or give them back. One that cannot prove who it is may only give back. */
@ApplicationScoped
public class AppKeyParty implements KeyParty {
    @Inject
    AppAuthentication authentication;

    @Inject
    AppTokens tokens;

    @Override
    public Optional<KeyCaller> caller(HTTPRequest request, String address) {
        return authentication.find(request).map(app -> new Asking(app, address));
    }

    private final class Asking implements KeyCaller {
        private final AppView app;
        private final String address;

        Asking(AppView app, String address) {
            this.app = app;
            this.address = address;
        }

        @Override
        public Optional<KeyFacts> introspect(String key) {
            return app.confidential() ? tokens.live(app, key).map(this::facts) : Optional.empty();
        }

        private KeyFacts facts(LiveToken token) {
            return new KeyFacts(
                    token.subject(),
                    app.clientId(),
                    app.clientId(),
                    token.scopes(),
                    token.issued(),
                    token.expires(),
                    "Bearer");
        }

        @Override
        public void revoke(String key) {
            tokens.revoke(app, key, address);
        }
    }
}
