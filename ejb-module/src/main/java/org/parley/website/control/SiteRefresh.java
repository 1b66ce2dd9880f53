package org.parley.website.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import org.parley.cluster.Heard;
import org.parley.cluster.NewsMissed;
import org.parley.kernel.ServerStarting;
import org.parley.website.WebsiteId;
import org.parley.website.entity.Website;
import org.parley.website.entity.Websites;

/** Reads all websites at start-up, when another node has changed one, and every few seconds in case it told so in vain. */
@Singleton
public class SiteRefresh {
    private static final Logger LOG = System.getLogger(SiteRefresh.class.getName());

    @Inject
    Websites websites;

    @Inject
    SiteMaker maker;

    @Inject
    Sites sites;

    private boolean started;

    public void start(@Observes ServerStarting event) {
        started = true;
        refresh();
    }

    public void hear(@Observes @Heard(Sites.CHANGED) String nothing) {
        refresh();
    }

    public void miss(@Observes NewsMissed news) {
        refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void refresh() {
        if (!started) {
            return;
        }
        var change = sites.change();
        var all = new HashMap<WebsiteId, Site>();
        for (var website : websites.all()) {
            put(website, all);
        }
        sites.replace(change, all);
    }

    private void put(Website website, HashMap<WebsiteId, Site> all) {
        try {
            all.put(new WebsiteId(website.id()), maker.site(website));
        } catch (IllegalStateException sealedForGood) {
            LOG.log(Level.ERROR, "website {0} is not served: its secret does not open", website.identifier());
        }
    }
}
