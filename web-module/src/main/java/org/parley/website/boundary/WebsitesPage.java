package org.parley.website.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.website.WebsiteService;
import org.parley.website.WebsiteView;

/** The list of websites. */
@Named
@RequestScoped
public class WebsitesPage {
    private static final int ROWS = 50;

    @Inject
    WebsiteService service;

    private String cursor;
    private List<WebsiteView> websites = List.of();
    private String next;

    public void load() {
        var page = service.list(cursor, ROWS);
        websites = page.items();
        next = page.next();
    }

    public List<WebsiteView> getWebsites() {
        return websites;
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
