package org.parley.app.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.app.AppDifference;
import org.parley.app.AppId;
import org.parley.app.AppMetadata;
import org.parley.app.AppView;
import org.parley.app.CheckedProfile;
import org.parley.app.IssuedApp;
import org.parley.app.entity.AppRecord;
import org.parley.app.entity.AppRecords;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;

/**
 * What publishers, and apps themselves, would have changed. An app that nobody approved yet is changed at once, and so is
 * an approved one that is only to do and reach less; any other change waits, as a whole, beside what is in force.
 */
@ApplicationScoped
public class Proposals {
    @Inject
    AppRecords records;

    @Inject
    AppDesk desk;

    /** @return with a secret when the app is to authenticate by one and has none yet: it is told to whoever asks for that */
    public IssuedApp put(AppRecord row, CheckedProfile checked, Actor by) {
        var wanted = AppMetadata.write(checked.profile());
        if (wanted.equals(row.proposedProfile().orElse(row.profile()))) {
            return new IssuedApp(desk.view(row), null, null, null);
        }
        if (wanted.equals(row.profile())) {
            row.propose(null);
            return settled(entry("app.change-withdrawn", row, by), row);
        }
        var profile = AppMetadata.read(wanted);
        if (!row.isApproved() || Lessening.is(AppMetadata.read(row.profile()), profile)) {
            desk.describe(row, profile);
            row.propose(null);
            return settled(entry("app.changed", row, by), row);
        }
        desk.requireFree(profile.address(), row);
        row.propose(wanted);
        return settled(entry("app.change-proposed", row, by).with("fields", fields(row)), row);
    }

    private IssuedApp settled(AuditEntry entry, AppRecord row) {
        var secret = desk.settleSecrets(row);
        return new IssuedApp(desk.done(entry, row), secret, null, null);
    }

    public AppView putLogo(AppRecord row, Logo logo, Actor by) {
        if (!row.isApproved()) {
            row.propose(null);
            return desk.show(row, logo, by);
        }
        row.proposeLogo(logo.hash());
        records.ownLogo(row.id()).propose(logo.png());
        return desk.done(entry("app.change-proposed", row, by).with("fields", fields(row)), row);
    }

    public AppView removeLogo(AppRecord row, Actor by) {
        row.proposeLogo(null);
        records.ownLogo(row.id()).propose(null);
        return desk.removeLogo(row, by);
    }

    public AppView withdraw(AppRecord row, Actor by) {
        if (!row.hasProposal()) {
            return desk.view(row);
        }
        forget(row);
        return settled(entry("app.change-withdrawn", row, by), row).app();
    }

    /** Lets what waits take effect: the whole app, or the change of it. */
    public AppView approve(AppRecord row, Actor by) {
        requireWaiting(row);
        if (row.isPending()) {
            row.approve();
            return desk.done(entry("app.approved", row, by), row);
        }
        var entry = entry("app.change-approved", row, by).with("fields", fields(row));
        row.proposedProfile().map(AppMetadata::read).ifPresent(profile -> desk.describe(row, profile));
        row.proposedLogoHash().ifPresent(hash -> {
            row.logo(hash);
            records.ownLogo(row.id()).showProposed();
        });
        forget(row);
        return settled(entry, row).app();
    }

    public AppView turnDown(AppRecord row, String reason, Actor by) {
        requireWaiting(row);
        row.turnDown(reason);
        var action = row.isPending() ? "app.turned-down" : "app.change-turned-down";
        return desk.done(entry(action, row, by).with("reason", reason), row);
    }

    private static void requireWaiting(AppRecord row) {
        AppDesk.require(
                row.isPending() || row.hasProposal() && !row.isSuspended(), "Nothing of this app waits for approval.");
    }

    private void forget(AppRecord row) {
        row.propose(null);
        row.proposeLogo(null);
        records.logo(row.id()).ifPresent(logo -> logo.propose(null));
    }

    private static AuditEntry entry(String action, AppRecord row, Actor by) {
        return AuditEntry.of(action, by, new AppId(row.id()).clientId());
    }

    private String fields(AppRecord row) {
        var app = desk.view(row);
        var logo = app.proposal().logo() == null ? Stream.<String>empty() : Stream.of("logo_uri");
        return Stream.concat(app.differences().stream().map(AppDifference::field), logo)
                .collect(Collectors.joining(" "));
    }
}
