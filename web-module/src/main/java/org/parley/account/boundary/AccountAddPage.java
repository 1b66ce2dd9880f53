package org.parley.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.parley.account.AccountService;
import org.parley.account.CreateAccount;
import org.parley.account.Role;
import org.parley.kernel.ServerSettings;
import org.parley.web.Console;

/** The form that creates a local account. */
@Named
@RequestScoped
public class AccountAddPage {
    @Inject
    AccountService service;

    @Inject
    ServerSettings server;

    @Inject
    Console console;

    private String username;
    private String displayName;
    private String password;
    private boolean administrator;

    public String save() {
        return console.attempt("account.created", () -> {
            Set<Role> roles = administrator ? Set.of(Role.ADMINISTRATOR) : Set.of();
            service.create(new CreateAccount(username, password, displayName, roles, console.actor()));
            return "/console/accounts?faces-redirect=true";
        });
    }

    public String getDomain() {
        return server.domain();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }
}
