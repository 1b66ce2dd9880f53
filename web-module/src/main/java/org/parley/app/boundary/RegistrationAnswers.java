package org.parley.app.boundary;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.client.ClientRegistrationErrorResponse;
import com.nimbusds.oauth2.sdk.client.RegistrationError;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformationResponse;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.app.AppMetadata;
import org.parley.app.AppProblem;
import org.parley.app.AppView;
import org.parley.app.IssuedApp;
import org.parley.kernel.Problem;
import org.parley.kernel.Problem.FieldError;
import org.parley.kernel.ServerSettings;

/** What apps are answered when they register or manage themselves, in the words of RFC 7591, RFC 7592 and RFC 6750. */
@ApplicationScoped
public class RegistrationAnswers {
    @Inject
    ServerSettings server;

    OIDCClientInformationResponse registered(IssuedApp issued) {
        return new OIDCClientInformationResponse(information(issued), true);
    }

    /** A secret is told when it is made and cannot be told again, since only its hash is kept. */
    OIDCClientInformationResponse known(IssuedApp issued) {
        return new OIDCClientInformationResponse(information(issued), false);
    }

    private OIDCClientInformation information(IssuedApp issued) {
        var app = issued.app();
        return new OIDCClientInformation(
                new ClientID(app.clientId()),
                null,
                metadata(app, issued.webhookSecret()),
                issued.secret() == null ? null : new Secret(issued.secret()),
                server.at("/oauth2/register/" + app.clientId()),
                new BearerAccessToken(issued.registrationToken()));
    }

    private OIDCClientMetadata metadata(AppView app, String webhookSecret) {
        try {
            var metadata = OIDCClientMetadata.parse(JSONObjectUtils.parse(AppMetadata.write(app.profile())));
            metadata.setCustomField("parley_state", app.state().name().toLowerCase(Locale.ROOT));
            if (app.proposal() != null) {
                metadata.setCustomField(
                        "parley_proposal",
                        JSONObjectUtils.parse(AppMetadata.write(app.proposal().profile())));
            }
            if (app.refusal() != null) {
                metadata.setCustomField("parley_refusal", app.refusal());
            }
            if (webhookSecret != null) {
                metadata.setCustomField("parley_webhook_secret", webhookSecret);
            }
            if (app.logo() != null) {
                metadata.setLogoURI(server.at(app.logo()));
            }
            return metadata;
        } catch (ParseException impossible) {
            throw new IllegalStateException("metadata that we wrote cannot be read", impossible);
        }
    }

    HTTPResponse notAllowed(String methods) {
        var response = new HTTPResponse(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", methods);
        return response;
    }

    HTTPResponse refusal(Problem problem) {
        var response = new ClientRegistrationErrorResponse(error(problem)).toHTTPResponse();
        problem.retryAfter()
                .ifPresent(delay -> response.setHeader("Retry-After", String.valueOf(Math.max(1, delay.toSeconds()))));
        return response;
    }

    private static ErrorObject error(Problem problem) {
        return switch (problem.code().kind()) {
            case INVALID -> invalid(problem);
            case UNAUTHENTICATED, NOT_FOUND -> BearerTokenError.INVALID_TOKEN;
            case FORBIDDEN, GONE -> refused(OAuth2Error.ACCESS_DENIED, problem, 403);
            case CONFLICT ->
                problem.code() == AppProblem.ADDRESS_TAKEN
                        ? refused(RegistrationError.INVALID_CLIENT_METADATA, problem, 400)
                        : refused(OAuth2Error.ACCESS_DENIED, problem, 403);
            case TOO_LARGE -> refused(OAuth2Error.INVALID_REQUEST, problem, 413);
            case TOO_MANY -> refused(OAuth2Error.TEMPORARILY_UNAVAILABLE, problem, 429);
            case UNAVAILABLE -> refused(OAuth2Error.TEMPORARILY_UNAVAILABLE, problem, 503);
            case INTERNAL -> refused(OAuth2Error.SERVER_ERROR, problem, 500);
        };
    }

    private static ErrorObject invalid(Problem problem) {
        boolean redirect = !problem.errors().isEmpty()
                && problem.errors().stream().allMatch(error -> error.pointer().equals("/redirect_uris"));
        var mistakes =
                problem.errors().stream().map(RegistrationAnswers::mistake).collect(Collectors.joining("; "));
        return (redirect ? RegistrationError.INVALID_REDIRECT_URI : RegistrationError.INVALID_CLIENT_METADATA)
                .setDescription(ErrorObject.removeIllegalChars(
                        mistakes.isEmpty() ? problem.code().title() : mistakes));
    }

    private static String mistake(FieldError error) {
        var field = error.pointer().substring(1);
        return field.isEmpty() ? error.detail() : field + ": " + error.detail();
    }

    private static ErrorObject refused(ErrorObject error, Problem problem, int status) {
        var text = problem.detail().orElse(problem.code().title());
        return error.setDescription(ErrorObject.removeIllegalChars(text)).setHTTPStatusCode(status);
    }
}
