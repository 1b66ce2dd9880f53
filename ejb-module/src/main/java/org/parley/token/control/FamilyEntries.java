package org.parley.token.control;

import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.token.TokenKind;
import org.parley.token.entity.TokenFamily;

/** What the audit log says of families. */
public final class FamilyEntries {
    private FamilyEntries() {}

    /** By its holder. */
    public static AuditEntry entry(TokenFamily family, String act, String address) {
        return entry(family, act, new Actor(family.who(), address));
    }

    public static AuditEntry entry(TokenFamily family, String act, Actor by) {
        var subject = family.who() == null ? family.subject() : family.who();
        return AuditEntry.of(TokenKind.valueOf(family.kind()).audited(act), by, subject)
                .with("family", family.id().toString())
                .with("audience", family.audience())
                .with(
                        "session",
                        family.session() == null ? null : family.session().toString());
    }
}
