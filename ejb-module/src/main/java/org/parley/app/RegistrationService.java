package org.parley.app;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.parley.app.AppSettings.Registration;
import org.parley.app.control.AppDesk;
import org.parley.app.control.AppSecrets;
import org.parley.app.control.Proposals;
import org.parley.app.control.RegistrationPace;
import org.parley.app.entity.AppRecord;
import org.parley.app.entity.AppRecords;
import org.parley.app.entity.InitialToken;
import org.parley.app.entity.InitialTokens;
import org.parley.audit.Actor;
import org.parley.kernel.Sha256;

/** How apps register and manage themselves: RFC 7591 and RFC 7592. */
@Stateless
public class RegistrationService {
    @Inject
    AppRecords records;

    @Inject
    InitialTokens tokens;

    @Inject
    AppDesk desk;

    @Inject
    Proposals proposals;

    @Inject
    AppSecrets secrets;

    @Inject
    RegistrationPace pace;

    @Inject
    AppSettings settings;

    @Inject
    Clock clock;

    /** Refuses those who may not register, before anything is looked at that they sent. */
    public void admit(String initialToken, String address) {
        if (settings.registration() == Registration.OFF) {
            throw AppProblem.REGISTRATION_OFF.problem();
        }
        pace.step(address);
        if (settings.registration() == Registration.TOKEN) {
            live(initialToken);
        }
    }

    private InitialToken live(String initialToken) {
        if (initialToken == null) {
            throw AppProblem.BAD_TOKEN.problem();
        }
        return tokens.live(Sha256.hex(initialToken), clock.instant()).orElseThrow(AppProblem.BAD_TOKEN::problem);
    }

    /** Spends one use of the token; a refusal leaves it as it was. */
    public IssuedApp register(CheckedProfile profile, String initialToken, String address) {
        var label = settings.registration() == Registration.TOKEN ? spend(initialToken) : null;
        var draft = desk.draft(profile, AppOrigin.DYNAMIC, null);
        var registrationToken = secrets.fresh(AppSecrets.REGISTRATION);
        draft.row().registrationToken(Sha256.hex(registrationToken));
        if (settings.approvedAtOnce()) {
            draft.row().approve();
        }
        return desk.add(draft, registrationToken, new Actor(label == null ? null : "token " + label, address));
    }

    private String spend(String initialToken) {
        var token = live(initialToken);
        if (!tokens.spend(token.id(), clock.instant())) {
            throw AppProblem.BAD_TOKEN.problem();
        }
        return token.label();
    }

    public AppView read(String clientId, String registrationToken) {
        return desk.view(own(clientId, registrationToken));
    }

    /** Waits for an administrator when the app was approved by one and is to do or reach more, unless none is needed. */
    public IssuedApp change(String clientId, String registrationToken, CheckedProfile profile, String address) {
        var app = own(clientId, registrationToken);
        AppDesk.require(!app.isSuspended(), "A suspended app cannot change itself.");
        var by = new Actor(clientId, address);
        var changed = settings.approvedAtOnce() ? desk.change(app, profile, by) : proposals.put(app, profile, by);
        return new IssuedApp(changed.app(), changed.secret(), null, registrationToken);
    }

    public void remove(String clientId, String registrationToken, String address) {
        desk.remove(own(clientId, registrationToken), new Actor(clientId, address));
    }

    /** An app that is not there and a token that is not its own get the same answer, and keep nobody from the app. */
    private AppRecord own(String clientId, String registrationToken) {
        if (registrationToken == null) {
            throw AppProblem.BAD_TOKEN.problem();
        }
        var presented = Sha256.hex(registrationToken).getBytes(StandardCharsets.US_ASCII);
        return AppId.parse(clientId)
                .map(AppId::value)
                .filter(id -> records.registrationHash(id)
                        .filter(hash -> MessageDigest.isEqual(hash.getBytes(StandardCharsets.US_ASCII), presented))
                        .isPresent())
                .flatMap(records::locked)
                .orElseThrow(AppProblem.BAD_TOKEN::problem);
    }
}
