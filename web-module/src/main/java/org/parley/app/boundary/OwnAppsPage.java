package org.parley.app.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.app.AppView;
import org.parley.app.PublisherService;
import org.parley.web.Visitor;

/** The apps of the publisher who is signed in. */
@Named
@RequestScoped
public class OwnAppsPage {
    private static final int ROWS = 50;

    @Inject
    PublisherService service;

    @Inject
    Visitor visitor;

    private String cursor;
    private List<AppView> apps = List.of();
    private String next;
    private Boolean publisher;

    /** Whether this person has apps at all; also asked for by the navigation of every page. */
    public boolean isOpen() {
        if (publisher == null) {
            publisher = visitor.getWho() != null && service.isPublisher(visitor.getWho());
        }
        return publisher;
    }

    public void load() {
        if (isOpen()) {
            var page = service.list(cursor, ROWS, visitor.actor());
            apps = page.items();
            next = page.next();
        }
    }

    public List<AppView> getApps() {
        return apps;
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
