package org.parley.website.boundary;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.UUID;
import org.parley.web.Console;
import org.parley.website.AddWebsite;
import org.parley.website.UpdateWebsite;
import org.parley.website.WebsiteId;
import org.parley.website.WebsiteProfile;
import org.parley.website.WebsiteService;
import org.parley.website.WebsiteView;

/** The form that adds a website or changes what an administrator says of it. */
@Named
@ViewScoped
public class WebsiteEditPage implements Serializable {
    @Inject
    transient WebsiteService service;

    @Inject
    transient Console console;

    private UUID id;
    private int version;
    private String identifier;
    private String name;
    private String connector;
    private String serverId;
    private long connectTimeout = 2_000;
    private long readTimeout = 5_000;
    private boolean offersContacts = true;
    private boolean offersPostings = true;
    private boolean openToOthers;

    public void load() {
        if (!isAdding()) {
            console.find(() -> service.get(new WebsiteId(id))).ifPresent(this::show);
        }
    }

    private void show(WebsiteView site) {
        version = site.version();
        identifier = site.domain();
        name = site.name();
        connector = site.connector().toString();
        serverId = site.serverId();
        connectTimeout = site.connectTimeout().toMillis();
        readTimeout = site.readTimeout().toMillis();
        offersContacts = site.offersContacts();
        offersPostings = site.offersPostings();
        openToOthers = site.openToOthers();
    }

    public String save() {
        return console.attempt("form.saved", () -> isAdding() ? add() : update());
    }

    private String add() {
        var added = service.add(new AddWebsite(identifier, profile(), null, console.actor()));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(WebsitePage.NEW_SECRET, added.secret());
        return WebsitePage.at(added.website().id());
    }

    private String update() {
        service.update(new UpdateWebsite(new WebsiteId(id), profile(), version, console.actor()));
        return WebsitePage.at(new WebsiteId(id));
    }

    private WebsiteProfile profile() {
        return new WebsiteProfile(
                name,
                connector,
                Duration.ofMillis(connectTimeout),
                Duration.ofMillis(readTimeout),
                offersContacts,
                offersPostings,
                openToOthers,
                serverId == null || serverId.isBlank() ? null : serverId.strip());
    }

    public boolean isAdding() {
        return id == null;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    public void setId(String id) {
        this.id = Console.uuid(id);
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getConnector() {
        return connector;
    }

    public void setConnector(String connector) {
        this.connector = connector;
    }

    public String getServerId() {
        return serverId;
    }

    public void setServerId(String serverId) {
        this.serverId = serverId;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getReadTimeout() {
        return readTimeout;
    }

    public void setReadTimeout(long readTimeout) {
        this.readTimeout = readTimeout;
    }

    public boolean isOffersContacts() {
        return offersContacts;
    }

    public void setOffersContacts(boolean offersContacts) {
        this.offersContacts = offersContacts;
    }

    public boolean isOffersPostings() {
        return offersPostings;
    }

    public void setOffersPostings(boolean offersPostings) {
        this.offersPostings = offersPostings;
    }

    public boolean isOpenToOthers() {
        return openToOthers;
    }

    public void setOpenToOthers(boolean openToOthers) {
        this.openToOthers = openToOthers;
    }
}
