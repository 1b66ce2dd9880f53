package org.parley.token;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.parley.kernel.GroupCommit;
import org.parley.token.Rotation.Reason;
import org.parley.token.Rotation.Refused;
import org.parley.token.control.Asked;
import org.parley.token.control.FamilyBook;

/**
 * Where keys are given out and replaced in great number, each in a transaction that is not the caller's: those who come at
 * the same time share one, and nobody is answered before it is committed. No thread of a caller waits for that; what it does
 * with the answer must be short, or go to {@link #THREADS}. See docs/adr/0015.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = TokenDesk.THREADS, maxAsync = 8)
@ManagedExecutorDefinition(name = TokenDesk.LONERS, maxAsync = 8)
public class TokenDesk {
    /** Few, so that what is slow holds up those who come and not the whole server. */
    public static final String THREADS = "java:app/concurrent/tokens";

    /** For those who wait for somebody's lock. */
    static final String LONERS = "java:app/concurrent/tokens-alone";

    private static final int AT_ONCE = 64;
    private static final int WRITERS = 2;

    @Resource(lookup = THREADS)
    ManagedExecutorService threads;

    @Resource(lookup = LONERS)
    ManagedExecutorService loners;

    @Inject
    FamilyBook book;

    @Inject
    TokenSettings settings;

    private GroupCommit<Asked<IssueTokens>, IssuedTokens> issues;
    private GroupCommit<Asked<Rotate>, Rotation> rotations;

    @PostConstruct
    void open() {
        issues = commit(book::issueTogether, book::issueAlone);
        rotations = commit(book::rotateTogether, book::rotateAlone);
    }

    private <C, R> GroupCommit<Asked<C>, R> commit(
            Function<List<Asked<C>>, List<Optional<R>>> together, Function<Asked<C>, R> alone) {
        return new GroupCommit<>(
                AT_ONCE, settings.waiting(), WRITERS, together, threads, asked -> asked.inItsCourse(alone), loners);
    }

    /**
     * Keys that hang on no session. Those that do are issued in the transaction that knows it: {@link TokenService#issue}.
     *
     * @throws org.parley.kernel.Problem {@link TokenProblem#BUSY} when too many wait
     */
    public CompletionStage<IssuedTokens> issue(IssueTokens command) {
        if (command.session() != null) {
            throw new IllegalArgumentException("a session must be held by whoever hangs something on it");
        }
        return written(issues, command);
    }

    /**
     * New keys for a refresh key. A caller that answers the refusal with a problem does not undo the end of a family whose
     * key came again. Of many who try at the same time one replaces the keys; the others wait for it and, within the
     * grace window, get what it got.
     *
     * @throws org.parley.kernel.Problem {@link TokenProblem#BUSY} when too many wait
     */
    public CompletionStage<Rotation> rotate(Rotate command) {
        return command.kind().refresh().wellFormed(command.refreshKey())
                ? written(rotations, command)
                : CompletableFuture.completedStage(new Refused(Reason.MALFORMED));
    }

    private static <C, R> CompletionStage<R> written(GroupCommit<Asked<C>, R> commit, C command) {
        try {
            return commit.write(Asked.now(command));
        } catch (RejectedExecutionException tooMany) {
            throw TokenProblem.BUSY.problem().retryAfter(Duration.ofSeconds(1));
        }
    }
}
