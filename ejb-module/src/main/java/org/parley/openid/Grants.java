package org.parley.openid;

import com.nimbusds.oauth2.sdk.TokenRequest;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.parley.app.AppGrant;
import org.parley.app.AppView;
import org.parley.openid.control.token.Grant;

/** The ways to tokens: finds the one that an app asks for and lets it decide, in a transaction of its own. */
@ApplicationScoped
public class Grants {
    @Inject
    @Any
    Instance<Grant> found;

    private final Map<String, Way> ways = new HashMap<>();

    private record Way(AppGrant kind, Grant grant) {}

    /** Asked once and not for each request, since some of them are enterprise beans. */
    @PostConstruct
    void learn() {
        found.forEach(grant -> {
            var kind = grant.kind();
            ways.put(kind.word(), new Way(kind, grant));
        });
    }

    public boolean knows(String type) {
        return ways.containsKey(type);
    }

    /**
     * @param app which has proved that it is the one
     * @param address where the request came from
     */
    public CompletionStage<TokenAnswer> give(AppView app, TokenRequest request, String address) {
        var way = ways.get(request.getAuthorizationGrant().getType().getValue());
        if (way == null) {
            return refused(OpenidProblem.UNSUPPORTED_GRANT_TYPE);
        }
        return app.may(way.kind())
                ? way.grant().give(app, request, address)
                : refused(OpenidProblem.UNAUTHORIZED_CLIENT);
    }

    private static CompletionStage<TokenAnswer> refused(OpenidProblem why) {
        return CompletableFuture.completedStage(new TokenAnswer.Refused(why));
    }
}
