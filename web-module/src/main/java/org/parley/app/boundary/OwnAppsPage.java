package org.parley.app.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.app.AppView;
import org.parley.app.PublisherService;
import org.parley.kernel.Page;
import org.parley.web.Listing;
import org.parley.web.Visitor;

/** The apps of the publisher who is signed in. */
@Named
@RequestScoped
public class OwnAppsPage extends Listing<AppView> {
    @Inject
    PublisherService service;

    @Inject
    Visitor visitor;

    private Boolean publisher;

    /** Whether this person has apps at all; also asked for by the navigation of every page. */
    public boolean isOpen() {
        if (publisher == null) {
            publisher = visitor.getWho() != null && service.isPublisher(visitor.getWho());
        }
        return publisher;
    }

    @Override
    protected Page<AppView> read(String cursor, int rows) {
        return isOpen() ? service.list(cursor, rows, visitor.actor()) : new Page<>(List.of(), null);
    }
}
