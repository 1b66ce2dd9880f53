package org.parley.account.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.parley.account.AccountProblem;
import org.parley.account.AccountService;
import org.parley.account.AccountView;
import org.parley.account.ChangePassword;
import org.parley.account.Role;
import org.parley.kernel.ServerSettings;
import org.parley.web.Console;

/** One local account: lock, unlock, remove, new password. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    @Inject
    transient AccountService service;

    @Inject
    transient ServerSettings server;

    @Inject
    transient Console console;

    private String name;
    private String password;
    private transient AccountView account;

    public void load() {
        console.find(() -> service.find(name).orElseThrow(AccountProblem.UNKNOWN::problem))
                .ifPresent(found -> account = found);
    }

    public String changePassword() {
        return act(
                "account.done.password",
                () -> service.changePassword(new ChangePassword(name, password, null, console.actor())));
    }

    public String lock() {
        return act("account.done.lock", () -> service.lock(name, console.actor()));
    }

    public String unlock() {
        return act("account.done.unlock", () -> service.unlock(name, console.actor()));
    }

    public String makePublisher() {
        return act("account.done.publisher", () -> service.grant(name, Role.PUBLISHER, console.actor()));
    }

    public String endPublisher() {
        return act("account.done.noPublisher", () -> service.revoke(name, Role.PUBLISHER, console.actor()));
    }

    public boolean isPublisher() {
        return account.roles().contains(Role.PUBLISHER);
    }

    public String remove() {
        return console.attempt("account.done.remove", () -> {
            service.remove(name, console.actor());
            return "/console/accounts?faces-redirect=true";
        });
    }

    private String act(String done, Runnable action) {
        return console.attempt(done, () -> {
            action.run();
            return "/console/account?faces-redirect=true&includeViewParams=true";
        });
    }

    public AccountView getAccount() {
        return account;
    }

    public String getWho() {
        return server.who(name);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
