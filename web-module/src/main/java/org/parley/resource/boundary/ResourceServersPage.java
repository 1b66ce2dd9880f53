package org.parley.resource.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.kernel.Page;
import org.parley.resource.ResourceServerService;
import org.parley.resource.ResourceServerView;
import org.parley.web.Listing;

/** The list of app resource servers. */
@Named
@RequestScoped
public class ResourceServersPage extends Listing<ResourceServerView> {
    @Inject
    ResourceServerService service;

    @Override
    protected Page<ResourceServerView> read(String cursor, int rows) {
        return service.list(cursor, rows);
    }
}
