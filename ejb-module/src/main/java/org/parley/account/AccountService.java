package org.parley.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.account.control.Credentials;
import org.parley.account.control.Names;
import org.parley.account.control.ProfileCache.ProfileChanged;
import org.parley.account.entity.Account;
import org.parley.account.entity.Accounts;
import org.parley.account.entity.PersonProfiles;
import org.parley.audit.Actor;
import org.parley.audit.AuditEntry;
import org.parley.audit.AuditService;
import org.parley.kernel.IdentityClosed;
import org.parley.kernel.Ids;
import org.parley.kernel.Page;
import org.parley.kernel.ServerSettings;

/** The life of local accounts, and the judgement of their passwords. */
@Stateless
public class AccountService {
    @Inject
    Accounts accounts;

    @Inject
    PersonProfiles profiles;

    @Inject
    Credentials credentials;

    @Inject
    AuditService audit;

    @Inject
    Event<IdentityClosed> closed;

    @Inject
    Event<ProfileChanged> profileChanged;

    @Inject
    ServerSettings server;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public AccountView create(CreateAccount command) {
        var username = Names.username(command.username());
        if (accounts.taken(username)) {
            throw AccountProblem.USERNAME_TAKEN.problem();
        }
        var displayName = Names.displayName(command.displayName(), username);
        var verifier = credentials.verifierOf(command.password());
        var account = new Account(ids.next(), username, displayName, verifier.text(), clock.instant());
        command.roles().forEach(role -> give(account, role));
        add(account);
        audit.record(AuditEntry.of("account.created", command.by(), who(account))
                .with("role", roles(account).isEmpty() ? null : names(roles(account))));
        return view(account);
    }

    private void add(Account account) {
        try {
            accounts.add(account);
        } catch (PersistenceException takenMeanwhile) {
            throw AccountProblem.USERNAME_TAKEN.problem();
        }
    }

    public Optional<AccountView> find(String username) {
        return account(username).map(AccountService::view);
    }

    public Page<AccountView> list(AccountQuery query) {
        var rows = accounts.list(Page.position(query.cursor()), query.limit() + 1);
        return Page.cut(rows, query.limit(), Account::id).map(AccountService::view);
    }

    /**
     * Judges a password. An unknown name, a locked account and a wrong password get the same answer at the same cost.
     * Runs outside of any transaction: deriving the key takes long, and must not hold a database connection meanwhile.
     * Bounds no guessing: only {@code PasswordSignIn} may ask.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<AccountView> judge(String username, String password) {
        var judged = account(username).filter(found -> !found.locked());
        var verifier = judged.map(found -> ScramVerifier.parse(found.verifier()))
                .orElseGet(() -> credentials.pseudo(username));
        return credentials.matches(verifier, password) ? judged.map(AccountService::view) : Optional.empty();
    }

    /** For SASL SCRAM. Unknown and locked names get a verifier that no password fits, the same at every call. */
    public ScramVerifier verifier(String username) {
        return account(username)
                .filter(found -> !found.locked())
                .map(found -> ScramVerifier.parse(found.verifier()))
                .orElseGet(() -> credentials.pseudo(username));
    }

    /** The one form of a name, whether or not there is such an account; empty when there can be none. */
    public Optional<String> canonical(String username) {
        return Names.possibleUsername(username);
    }

    /** Ends the sessions that the old password opened, but for the one in which it is done. */
    public void changePassword(ChangePassword command) {
        var account = existing(command.username());
        account.replaceVerifier(credentials.verifierOf(command.password()).text());
        audit.record(AuditEntry.of("account.password-changed", command.by(), who(account)));
        closed.fire(IdentityClosed.of(who(account), "password changed").sparing(command.sparedSession()));
    }

    public void lock(String username, Actor by) {
        var administrators = accounts.lockedAdministrators();
        var account = existing(username);
        if (account.locked()) {
            return;
        }
        keepAnother(administrators, account);
        account.lock();
        audit.record(AuditEntry.of("account.locked", by, who(account)));
        closed.fire(IdentityClosed.of(who(account), "account locked"));
    }

    public void unlock(String username, Actor by) {
        var account = existing(username);
        if (account.locked()) {
            account.unlock();
            audit.record(AuditEntry.of("account.unlocked", by, who(account)));
        }
    }

    /** The name is never given to anyone else. */
    public void remove(String username, Actor by) {
        var administrators = accounts.lockedAdministrators();
        var account = existing(username);
        keepAnother(administrators, account);
        account.remove(clock.instant());
        profiles.forget(who(account));
        profileChanged.fire(new ProfileChanged(who(account)));
        audit.record(AuditEntry.of("account.removed", by, who(account)));
        closed.fire(IdentityClosed.of(who(account), "account removed"));
    }

    /** Giving what is there does nothing. */
    public void grant(String username, Role role, Actor by) {
        var account = existing(username);
        if (!roles(account).contains(role)) {
            give(account, role);
            audit.record(AuditEntry.of("account.role-granted", by, who(account)).with("role", role.name()));
        }
    }

    /** Taking what is not there does nothing. Whoever is no administrator any more is signed out of everything. */
    public void revoke(String username, Role role, Actor by) {
        var administrators = accounts.lockedAdministrators();
        var account = existing(username);
        if (!roles(account).contains(role)) {
            return;
        }
        switch (role) {
            case ADMINISTRATOR -> {
                keepAnother(administrators, account);
                account.endAdministrator();
                closed.fire(IdentityClosed.of(who(account), "no administrator any more"));
            }
            case PUBLISHER -> account.endPublisher();
        }
        audit.record(AuditEntry.of("account.role-revoked", by, who(account)).with("role", role.name()));
    }

    private static void give(Account account, Role role) {
        switch (role) {
            case ADMINISTRATOR -> account.makeAdministrator();
            case PUBLISHER -> account.makePublisher();
        }
    }

    /** @param administrators read, and kept as they are, before the account was locked: two at once wait in one order */
    private static void keepAnother(List<Account> administrators, Account account) {
        if (administrators.equals(List.of(account))) {
            throw AccountProblem.LAST_ADMINISTRATOR.problem();
        }
    }

    private Optional<Account> account(String username) {
        return Names.possibleUsername(username).flatMap(accounts::byUsername);
    }

    private Account existing(String username) {
        return Names.possibleUsername(username).flatMap(accounts::locked).orElseThrow(AccountProblem.UNKNOWN::problem);
    }

    private String who(Account account) {
        return server.who(account.username());
    }

    private static AccountView view(Account account) {
        return new AccountView(
                new AccountId(account.id()),
                account.username(),
                account.displayName(),
                roles(account),
                account.locked() ? AccountState.LOCKED : AccountState.ACTIVE,
                account.created());
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(" "));
    }

    private static Set<Role> roles(Account account) {
        var roles = EnumSet.noneOf(Role.class);
        if (account.administrator()) {
            roles.add(Role.ADMINISTRATOR);
        }
        if (account.publisher()) {
            roles.add(Role.PUBLISHER);
        }
        return Collections.unmodifiableSet(roles);
    }
}
