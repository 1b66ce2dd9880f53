package org.parley.app.control;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONArrayUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.app.AppProfile;
import org.parley.kernel.Problem.FieldError;
import org.parley.outbound.OutboundClient;
import org.parley.outbound.OutboundFailure;

/**
 * Asks the host of a sector whether the app belongs to it: the file lists the redirect URIs of all that do. OpenID Connect
 * Registration section 5.
 */
@ApplicationScoped
public class SectorList {
    private static final String FIELD = "/sector_identifier_uri";

    @Inject
    OutboundClient outbound;

    public void check(AppProfile profile, List<FieldError> errors) {
        try {
            var answer = outbound.get(profile.sectorIdentifierUri());
            if (answer.status() != 200) {
                errors.add(FieldError.of(FIELD, "no-answer", "answers {0} and not 200", answer.status()));
            } else if (!JSONArrayUtils.parse(answer.text()).containsAll(profile.redirectUris())) {
                errors.add(new FieldError(FIELD, "not-listed", "does not list all redirect URIs of the app"));
            }
        } catch (OutboundFailure failure) {
            errors.add(failure.in(FIELD));
        } catch (ParseException notAList) {
            errors.add(new FieldError(FIELD, "no-list", "is not a JSON array"));
        }
    }
}
