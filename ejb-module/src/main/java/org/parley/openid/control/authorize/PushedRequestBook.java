package org.parley.openid.control.authorize;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.parley.app.AppId;
import org.parley.kernel.Sha256;
import org.parley.openid.OpenidProblem;
import org.parley.openid.OpenidSettings;
import org.parley.openid.control.Secrets;
import org.parley.openid.entity.PushedRequest;
import org.parley.openid.entity.PushedRequests;

/** Keeps what apps push, for a short time and once: <a href="https://www.rfc-editor.org/rfc/rfc9126">RFC 9126</a>. */
@Stateless
public class PushedRequestBook {
    private static final int PER_APP = 10_000;

    @Inject
    PushedRequests requests;

    @Inject
    OpenidSettings settings;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** @return the reference by which the app refers to it */
    public String keep(AppId app, Map<String, List<String>> parameters) {
        var now = clock.instant();
        if (requests.waiting(app.value(), now) >= PER_APP) {
            throw OpenidProblem.TOO_MANY_REQUESTS.problem().retryAfter(settings.pushedLife());
        }
        var reference = AskReader.PUSHED + secrets.fresh("");
        requests.add(new PushedRequest(
                Sha256.hex(reference),
                app.value(),
                URLUtils.serializeParameters(parameters),
                now.plus(settings.pushedLife())));
        return reference;
    }

    /** In a transaction of its own, so that whatever becomes of the request, it is not used again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Map<String, List<String>> take(String reference, AppId app) {
        var hash = Sha256.hex(reference);
        var request = requests.find(hash)
                .filter(found -> found.app().equals(app.value()))
                .filter(found -> found.expires().isAfter(clock.instant()))
                .orElseThrow(OpenidProblem.INVALID_REQUEST_URI::problem);
        if (!requests.take(hash)) {
            throw OpenidProblem.INVALID_REQUEST_URI.problem();
        }
        return URLUtils.parseParameters(request.parameters());
    }
}
