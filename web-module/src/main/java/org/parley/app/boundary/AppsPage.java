package org.parley.app.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.parley.app.AppQuery;
import org.parley.app.AppService;
import org.parley.app.AppState;
import org.parley.app.AppView;
import org.parley.kernel.Page;
import org.parley.web.Listing;

/** The list of apps. */
@Named
@RequestScoped
public class AppsPage extends Listing<AppView> {
    @Inject
    AppService service;

    private String state;
    private boolean waiting;

    @Override
    protected Page<AppView> read(String cursor, int rows) {
        var only = Arrays.stream(AppState.values())
                .filter(any -> any.name().equals(state))
                .findFirst()
                .orElse(null);
        state = only == null ? "" : only.name();
        return service.list(new AppQuery(only, null, waiting, cursor, rows));
    }

    public AppState[] getStates() {
        return AppState.values();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    /** Whether only those are shown that an administrator is asked to look at. */
    public boolean isWaiting() {
        return waiting;
    }

    public void setWaiting(boolean waiting) {
        this.waiting = waiting;
    }
}
