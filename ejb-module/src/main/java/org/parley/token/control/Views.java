package org.parley.token.control;

import java.util.Set;
import java.util.UUID;
import org.parley.session.SessionId;
import org.parley.token.FamilyEnded;
import org.parley.token.FamilyId;
import org.parley.token.FamilyView;
import org.parley.token.IssueTokens;
import org.parley.token.LiveToken;
import org.parley.token.TokenKind;
import org.parley.token.entity.TokenFamily;

/** What others see of a row. */
public final class Views {
    private Views() {}

    /** A new family, its keys given. */
    public static TokenFamily family(UUID id, IssueTokens command, String locatorHash, TokenFamily.Keys keys) {
        return new TokenFamily(
                id,
                command.kind().name(),
                command.session() == null ? null : command.session().value(),
                command.who(),
                command.subject(),
                command.audience(),
                Texts.scopes(command.scopes()),
                Texts.details(command.details()),
                locatorHash,
                keys.issued(),
                keys,
                keys.issued(),
                null,
                null);
    }

    public static LiveToken token(TokenFamily family) {
        return new LiveToken(
                new FamilyId(family.id()),
                TokenKind.valueOf(family.kind()),
                session(family),
                family.who(),
                family.subject(),
                family.audience(),
                Texts.scopes(family.scopes()),
                family.keys().issued(),
                family.keys().accessExpires(),
                family.lastUsed(),
                Texts.details(family.details()));
    }

    public static FamilyView view(TokenFamily family) {
        var keys = family.keys();
        return new FamilyView(
                new FamilyId(family.id()),
                TokenKind.valueOf(family.kind()),
                session(family),
                family.who(),
                family.subject(),
                family.audience(),
                Texts.scopes(family.scopes()),
                family.started(),
                keys.issued(),
                keys.refreshExpires() == null ? keys.accessExpires() : keys.refreshExpires(),
                family.lastUsed(),
                family.ended(),
                family.endReason(),
                Texts.details(family.details()));
    }

    /** The family after a rotation. */
    public static TokenFamily rotated(TokenFamily family, Set<String> scopes, TokenFamily.Keys keys) {
        return new TokenFamily(
                family.id(),
                family.kind(),
                family.session(),
                family.who(),
                family.subject(),
                family.audience(),
                Texts.scopes(scopes),
                family.details(),
                family.locatorHash(),
                family.started(),
                keys,
                keys.issued(),
                null,
                null);
    }

    /** What is told of a family that ended before now. */
    public static FamilyEnded ended(TokenFamily family) {
        return ended(family, family.endReason());
    }

    public static FamilyEnded ended(TokenFamily family, String reason) {
        return new FamilyEnded(
                new FamilyId(family.id()),
                TokenKind.valueOf(family.kind()),
                session(family),
                family.who(),
                family.audience(),
                reason);
    }

    private static SessionId session(TokenFamily family) {
        return family.session() == null ? null : new SessionId(family.session());
    }
}
