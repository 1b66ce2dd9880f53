package org.parley.website.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.kernel.Page;
import org.parley.web.Listing;
import org.parley.website.WebsiteService;
import org.parley.website.WebsiteView;

/** The list of websites. */
@Named
@RequestScoped
public class WebsitesPage extends Listing<WebsiteView> {
    @Inject
    WebsiteService service;

    @Override
    protected Page<WebsiteView> read(String cursor, int rows) {
        return service.list(cursor, rows);
    }
}
