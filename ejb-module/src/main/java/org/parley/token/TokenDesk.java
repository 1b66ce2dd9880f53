package org.parley.token;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.kernel.GroupCommit;
import org.parley.token.Rotation.Reason;
import org.parley.token.Rotation.Refused;
import org.parley.token.control.Asked;
import org.parley.token.control.FamilyBook;

/**
 * Where keys are given out and replaced in great number, each in a transaction that is not the caller's: those who come at
 * the same time share one, and nobody is answered before it is committed. See docs/adr/0015.
 */
@ApplicationScoped
public class TokenDesk {
    private static final int AT_ONCE = 64;

    @Inject
    FamilyBook book;

    private GroupCommit<Asked<IssueTokens>, IssuedTokens> issues;
    private GroupCommit<Asked<Rotate>, Rotation> rotations;

    @PostConstruct
    void open() {
        issues = new GroupCommit<>(AT_ONCE, book::issueTogether, book::issueAlone);
        rotations = new GroupCommit<>(AT_ONCE, book::rotateTogether, book::rotateAlone);
    }

    /** Keys that hang on no session. Those that do are issued in the transaction that knows it: {@link TokenService#issue}. */
    public IssuedTokens issue(IssueTokens command) {
        if (command.session() != null) {
            throw new IllegalArgumentException("a session must be held by whoever hangs something on it");
        }
        return issues.write(Asked.now(command));
    }

    /**
     * New keys for a refresh key. A caller that answers the refusal with a problem does not undo the end of a family whose
     * key came again. Of many who try at the same time one replaces the keys; the others wait for it and, within the
     * grace window, get what it got.
     */
    public Rotation rotate(Rotate command) {
        return command.kind().refresh().wellFormed(command.refreshKey())
                ? rotations.write(Asked.now(command))
                : new Refused(Reason.MALFORMED);
    }
}
