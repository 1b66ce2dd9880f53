package org.parley.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.account.AccountQuery;
import org.parley.account.AccountService;
import org.parley.account.AccountView;

/** The list of local accounts. */
@Named
@RequestScoped
public class AccountsPage {
    private static final int ROWS = 50;

    @Inject
    AccountService service;

    private String cursor;
    private List<AccountView> accounts = List.of();
    private String next;

    public void load() {
        var page = service.list(new AccountQuery(cursor, ROWS));
        accounts = page.items();
        next = page.next();
    }

    public List<AccountView> getAccounts() {
        return accounts;
    }

    public String getNext() {
        return next;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
