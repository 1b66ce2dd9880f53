package org.parley.openid.control.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import java.net.URI;
import org.parley.openid.OpenidProblem;
import org.parley.openid.Step;

/**
 * Where the app wants its answer, once it is known that it may have it there, and what must be in every answer.
 *
 * @param state null when the app sent none
 * @param issuer so that the app can tell whose answer it is, RFC 9207
 */
public record Wanted(URI redirectUri, String state, boolean formPost, String issuer) {

    public Step.Answer code(String code) {
        return answer(new AuthorizationSuccessResponse(
                redirectUri, new AuthorizationCode(code), null, sdkState(), new Issuer(issuer), mode()));
    }

    public Step.Answer error(OpenidProblem problem, String detail) {
        var description = detail == null ? problem.title() : problem.title() + " " + detail;
        var error = new ErrorObject(problem.word(), ErrorObject.removeIllegalChars(description));
        return answer(new AuthorizationErrorResponse(redirectUri, error, sdkState(), new Issuer(issuer), mode()));
    }

    private Step.Answer answer(AuthorizationResponse response) {
        return new Step.Answer(redirectUri, formPost, formPost ? null : response.toURI(), response.toParameters());
    }

    private State sdkState() {
        return state == null || state.isEmpty() ? null : new State(state);
    }

    private ResponseMode mode() {
        return formPost ? ResponseMode.FORM_POST : ResponseMode.QUERY;
    }
}
