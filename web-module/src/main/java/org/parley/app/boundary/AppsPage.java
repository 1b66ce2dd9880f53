package org.parley.app.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.parley.app.AppQuery;
import org.parley.app.AppService;
import org.parley.app.AppState;
import org.parley.app.AppView;

/** The list of apps. */
@Named
@RequestScoped
public class AppsPage {
    private static final int ROWS = 50;

    @Inject
    AppService service;

    private String state;
    private boolean waiting;
    private String cursor;
    private List<AppView> apps = List.of();
    private String next;

    public void load() {
        var only = Arrays.stream(AppState.values())
                .filter(any -> any.name().equals(state))
                .findFirst()
                .orElse(null);
        state = only == null ? "" : only.name();
        var page = service.list(new AppQuery(only, null, waiting, cursor, ROWS));
        apps = page.items();
        next = page.next();
    }

    public AppState[] getStates() {
        return AppState.values();
    }

    public List<AppView> getApps() {
        return apps;
    }

    public String getNext() {
        return next;
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

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
