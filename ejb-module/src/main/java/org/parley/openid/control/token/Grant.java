package org.parley.openid.control.token;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.concurrent.CompletionStage;
import org.parley.app.AppGrant;
import org.parley.app.AppView;
import org.parley.openid.TokenAnswer;

/** One way to tokens. Found by CDI; called outside of any transaction. */
public interface Grant {

    /** Under which an app registers that it uses it. */
    AppGrant kind();

    /**
     * @param app which has proved that it is the one, and uses this grant
     * @param address where the request came from
     */
    CompletionStage<TokenAnswer> give(AppView app, TokenRequest request, String address);
}
