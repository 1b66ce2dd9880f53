package org.parley.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.account.AccountQuery;
import org.parley.account.AccountService;
import org.parley.account.AccountView;
import org.parley.kernel.Page;
import org.parley.web.Listing;

/** The list of local accounts. */
@Named
@RequestScoped
public class AccountsPage extends Listing<AccountView> {
    @Inject
    AccountService service;

    @Override
    protected Page<AccountView> read(String cursor, int rows) {
        return service.list(new AccountQuery(cursor, rows));
    }
}
