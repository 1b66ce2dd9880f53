package org.parley.openid.control.authorize;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.claims.ClaimRequirement;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.app.AppGrant;
import org.parley.app.AppState;
import org.parley.app.AppView;
import org.parley.app.Apps;
import org.parley.kernel.Problem;
import org.parley.openid.Claims;
import org.parley.openid.ClaimsWish;
import org.parley.openid.Issuer;
import org.parley.openid.OpenidProblem;
import org.parley.openid.OpenidSettings;
import org.parley.openid.control.RequestBound;
import org.parley.openid.control.UiLocales;
import org.parley.openid.control.token.IdTokens;

/**
 * Reads an authorization request: OAuth 2.1 section 4.1.1, OpenID Connect Core 3.1.2.1. Who it is and where the answer may
 * go comes first; until both are known for sure, a refusal is shown to the person and nobody is redirected.
 */
@ApplicationScoped
public class AskReader {
    /** How references to pushed requests begin, RFC 9126. */
    public static final String PUSHED = "urn:ietf:params:oauth:request_uri:";

    private static final Set<String> REPEATABLE = Set.of("resource");
    private static final Pattern OPEN_ID = Pattern.compile("o_[a-z2-7]{26}");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final int NONCE = 512;
    private static final int NAME = 512;

    @Inject
    Apps apps;

    @Inject
    Issuer issuer;

    @Inject
    IdTokens idTokens;

    @Inject
    PushedRequestBook pushed;

    @Inject
    OpenidSettings settings;

    /**
     * @throws Problem for the person
     * @throws AskRefused for the app
     */
    public Asked read(Map<String, List<String>> given) {
        var app = app(given);
        var reference = first(given, "request_uri");
        if (reference == null || !reference.startsWith(PUSHED)) {
            return read(app, given);
        }
        return read(app, pushed.take(reference, app.id()));
    }

    /** What an app pushes is read the same, and then kept. */
    public Asked read(AppView app, Map<String, List<String>> given) {
        RequestBound.require(given, settings.requestSize());
        var wanted = wanted(app, given);
        var parameters = single(wanted, given);
        refuseWhatWeDoNot(wanted, app, parameters);
        var scopes = scopes(wanted, app, parameters.get("scope"));
        var prompts = prompts(wanted, parameters.get("prompt"));
        var claims = claims(wanted, parameters.get("claims"));
        return new Asked(
                app,
                wanted,
                scopes,
                scopes.contains(Claims.OPENID) ? wish(claims).within(app) : ClaimsWish.NONE,
                nonce(wanted, parameters.get("nonce")),
                challenge(wanted, app, parameters),
                prompts,
                maxAge(wanted, parameters.get("max_age")),
                subject(wanted, app, parameters.get("id_token_hint"), claims),
                name(parameters.get("login_hint")),
                UiLocales.language(parameters.get("ui_locales")));
    }

    /** An app that was suspended is not even sent an error: perhaps it was for where it sends people. */
    private AppView app(Map<String, List<String>> given) {
        RequestBound.require(given, settings.requestSize());
        return apps.find(only(given, "client_id", OpenidProblem.UNKNOWN_APP))
                .filter(app -> app.state() != AppState.SUSPENDED)
                .orElseThrow(OpenidProblem.UNKNOWN_APP::problem);
    }

    private Wanted wanted(AppView app, Map<String, List<String>> given) {
        var redirectUri = only(given, "redirect_uri", OpenidProblem.UNREGISTERED_REDIRECT);
        if (!app.isCalledBackAt(redirectUri)) {
            throw OpenidProblem.UNREGISTERED_REDIRECT.problem();
        }
        var formPost = "form_post".equals(first(given, "response_mode"));
        return new Wanted(URI.create(redirectUri), first(given, "state"), formPost, issuer.text());
    }

    private static String only(Map<String, List<String>> given, String name, OpenidProblem otherwise) {
        var values = given.getOrDefault(name, List.of());
        if (values.size() != 1 || values.get(0).isEmpty()) {
            throw otherwise.problem();
        }
        return values.get(0);
    }

    private static String first(Map<String, List<String>> given, String name) {
        var values = given.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** An empty parameter counts as left out; a repeated one as a contradiction. */
    private static Map<String, String> single(Wanted wanted, Map<String, List<String>> given) {
        var single = new HashMap<String, String>();
        given.forEach((name, values) -> {
            if (values.size() > 1 && !REPEATABLE.contains(name)) {
                throw new AskRefused(wanted, OpenidProblem.INVALID_REQUEST, "A parameter is repeated.");
            }
            if (!values.isEmpty() && !values.get(0).isEmpty()) {
                single.put(name, values.get(0));
            }
        });
        return single;
    }

    private static void refuseWhatWeDoNot(Wanted wanted, AppView app, Map<String, String> parameters) {
        if (!app.may(AppGrant.AUTHORIZATION_CODE)) {
            throw new AskRefused(wanted, OpenidProblem.UNAUTHORIZED_CLIENT, null);
        }
        if (parameters.containsKey("request")) {
            throw new AskRefused(wanted, OpenidProblem.REQUEST_NOT_SUPPORTED, null);
        }
        if (parameters.containsKey("request_uri")) {
            throw new AskRefused(wanted, OpenidProblem.REQUEST_URI_NOT_SUPPORTED, null);
        }
        if (parameters.containsKey("registration")) {
            throw new AskRefused(wanted, OpenidProblem.REGISTRATION_NOT_SUPPORTED, null);
        }
        var type = parameters.get("response_type");
        if (!"code".equals(type)) {
            throw type == null
                    ? new AskRefused(wanted, OpenidProblem.INVALID_REQUEST, "response_type is missing.")
                    : new AskRefused(wanted, OpenidProblem.UNSUPPORTED_RESPONSE_TYPE, null);
        }
        if (!Set.of("query", "form_post").contains(parameters.getOrDefault("response_mode", "query"))) {
            throw new AskRefused(wanted, OpenidProblem.INVALID_REQUEST, "response_mode is query or form_post.");
        }
    }

    /** What the app may not have is left out, and told by the token endpoint (RFC 6749 section 3.3). */
    private static Set<String> scopes(Wanted wanted, AppView app, String scope) {
        var scopes = app.allowed(words(scope));
        if (scopes.isEmpty()) {
            throw new AskRefused(wanted, OpenidProblem.INVALID_SCOPE, null);
        }
        return new LinkedHashSet<>(scopes);
    }

    private static String challenge(Wanted wanted, AppView app, Map<String, String> parameters) {
        var challenge = parameters.get("code_challenge");
        if (challenge == null) {
            if (app.classic() && !parameters.containsKey("code_challenge_method")) {
                return null;
            }
            throw new AskRefused(wanted, OpenidProblem.INVALID_REQUEST, "code_challenge is missing: PKCE is required.");
        }
        if (!"S256".equals(parameters.get("code_challenge_method"))
                || !CHALLENGE.matcher(challenge).matches()) {
            throw new AskRefused(
                    wanted,
                    OpenidProblem.INVALID_REQUEST,
                    "code_challenge_method is S256, code_challenge its outcome.");
        }
        return challenge;
    }

    private static String nonce(Wanted wanted, String nonce) {
        if (nonce != null && (nonce.length() > NONCE || nonce.chars().anyMatch(Character::isISOControl))) {
            throw new AskRefused(wanted, OpenidProblem.INVALID_REQUEST, "nonce is too long, or not text.");
        }
        return nonce;
    }

    private static Set<Prompt> prompts(Wanted wanted, String prompt) {
        var prompts = EnumSet.noneOf(Prompt.class);
        for (var word : words(prompt)) {
            prompts.add(Prompt.of(word)
                    .orElseThrow(
                            () -> new AskRefused(wanted, OpenidProblem.INVALID_REQUEST, "There is no such prompt.")));
        }
        if (prompts.contains(Prompt.NONE) && prompts.size() > 1) {
            throw new AskRefused(wanted, OpenidProblem.INVALID_REQUEST, "prompt none stands alone.");
        }
        return prompts;
    }

    private static Duration maxAge(Wanted wanted, String maxAge) {
        if (maxAge == null) {
            return null;
        }
        if (!SECONDS.matcher(maxAge).matches()) {
            throw new AskRefused(wanted, OpenidProblem.INVALID_REQUEST, "max_age is a number of seconds.");
        }
        return Duration.ofSeconds(Long.parseLong(maxAge));
    }

    private static OIDCClaimsRequest claims(Wanted wanted, String claims) {
        try {
            var request =
                    claims == null ? new OIDCClaimsRequest() : OIDCClaimsRequest.parse(JSONObjectUtils.parse(claims));
            requirePossible(wanted, request.getIDTokenClaimsRequest());
            return request;
        } catch (ParseException | RuntimeException unreadable) {
            if (unreadable instanceof AskRefused refused) {
                throw refused;
            }
            throw new AskRefused(wanted, OpenidProblem.INVALID_REQUEST, "claims cannot be read.");
        }
    }

    /** Whoever must be authenticated in a way that we do not know is not (OpenID Connect Core, 5.5.1.1). */
    private static void requirePossible(Wanted wanted, ClaimsSetRequest idToken) {
        var acr = idToken == null ? null : idToken.get("acr");
        if (acr == null || acr.getClaimRequirement() != ClaimRequirement.ESSENTIAL) {
            return;
        }
        var one = acr.getValueAsString();
        var several = acr.getValuesAsListOfStrings();
        boolean possible = one == null && several == null
                || Claims.PASSWORD_ACR.equals(one)
                || several != null && several.contains(Claims.PASSWORD_ACR);
        if (!possible) {
            throw new AskRefused(wanted, OpenidProblem.UNMET_AUTHENTICATION_REQUIREMENTS, null);
        }
    }

    /** What we cannot make and what the app may not have is left out later, as OpenID Connect Core has it. */
    private static ClaimsWish wish(OIDCClaimsRequest request) {
        return new ClaimsWish(names(request.getIDTokenClaimsRequest()), names(request.getUserInfoClaimsRequest()));
    }

    private static Set<String> names(ClaimsSetRequest request) {
        return request == null ? Set.of() : request.getClaimNames(false);
    }

    private String subject(Wanted wanted, AppView app, String hint, OIDCClaimsRequest claims) {
        var sub = claims.getIDTokenClaimsRequest() == null
                ? null
                : claims.getIDTokenClaimsRequest().get("sub");
        if (sub != null && sub.getValueAsString() != null) {
            return sub.getValueAsString();
        }
        if (hint == null) {
            return null;
        }
        return idTokens.hint(hint)
                .filter(read -> read.clientId().equals(app.clientId()))
                .orElseThrow(() -> new AskRefused(wanted, OpenidProblem.INVALID_REQUEST, "id_token_hint is not ours."))
                .subject();
    }

    /** What a person would type; an open ID, which links of ours bring to apps and apps back to us, nobody would. */
    private static String name(String hint) {
        return hint == null || hint.length() > NAME || OPEN_ID.matcher(hint).matches() ? null : hint;
    }

    private static List<String> words(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
