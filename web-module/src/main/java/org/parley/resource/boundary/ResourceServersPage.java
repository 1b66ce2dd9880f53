package org.parley.resource.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.resource.ResourceServerService;
import org.parley.resource.ResourceServerView;

/** The list of app resource servers. */
@Named
@RequestScoped
public class ResourceServersPage {
    private static final int ROWS = 50;

    @Inject
    ResourceServerService service;

    private String cursor;
    private List<ResourceServerView> servers = List.of();
    private String next;

    public void load() {
        var page = service.list(cursor, ROWS);
        servers = page.items();
        next = page.next();
    }

    public List<ResourceServerView> getServers() {
        return servers;
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
