package org.parley.resource.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parley.resource.AddResourceServer;
import org.parley.resource.ResourceServerId;
import org.parley.resource.ResourceServerProfile;
import org.parley.resource.ResourceServerService;
import org.parley.resource.ResourceServerView;
import org.parley.resource.ResourceSettings;
import org.parley.resource.SubjectKind;
import org.parley.resource.UpdateResourceServer;
import org.parley.web.Console;

/** The form that adds an app resource server or changes what an administrator says of it. */
@Named
@ViewScoped
public class ResourceServerEditPage implements Serializable {
    @Inject
    transient ResourceServerService service;

    @Inject
    transient ResourceSettings settings;

    @Inject
    transient Console console;

    private UUID id;
    private int version;
    private String identifier;
    private String name;
    private SubjectKind subject = SubjectKind.USER_ID;
    private Duration authorizationLife;
    private Duration refreshLife;
    private Duration verifyCache;
    private String allowedNetworks = "";

    @PostConstruct
    void suggest() {
        authorizationLife = settings.authorizationLife();
        refreshLife = settings.refreshLife();
        verifyCache = settings.verifyCache();
    }

    public void load() {
        if (!isAdding()) {
            console.find(() -> service.get(new ResourceServerId(id))).ifPresent(this::show);
        }
    }

    private void show(ResourceServerView server) {
        version = server.version();
        identifier = server.identifier();
        name = server.name();
        subject = server.subject();
        authorizationLife = server.authorizationLife();
        refreshLife = server.refreshLife();
        verifyCache = server.verifyCache();
        allowedNetworks = String.join("\n", server.allowedNetworks());
    }

    public String save() {
        return console.attempt("form.saved", () -> isAdding() ? add() : update());
    }

    private String add() {
        var added = service.add(new AddResourceServer(identifier.strip(), subject, profile(), null, console.actor()));
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(ResourceServerPage.NEW_SECRET, added.secret());
        return ResourceServerPage.at(added.server().id());
    }

    private String update() {
        var server = new ResourceServerId(id);
        service.update(new UpdateResourceServer(server, profile(), version, console.actor()));
        return ResourceServerPage.at(server);
    }

    private ResourceServerProfile profile() {
        var networks = allowedNetworks == null
                ? List.<String>of()
                : allowedNetworks
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return new ResourceServerProfile(name, authorizationLife, refreshLife, verifyCache, networks);
    }

    public SubjectKind[] getSubjects() {
        return SubjectKind.values();
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

    public SubjectKind getSubject() {
        return subject;
    }

    public void setSubject(SubjectKind subject) {
        this.subject = subject;
    }

    public Duration getAuthorizationLife() {
        return authorizationLife;
    }

    public void setAuthorizationLife(Duration authorizationLife) {
        this.authorizationLife = authorizationLife;
    }

    public Duration getRefreshLife() {
        return refreshLife;
    }

    public void setRefreshLife(Duration refreshLife) {
        this.refreshLife = refreshLife;
    }

    public Duration getVerifyCache() {
        return verifyCache;
    }

    public void setVerifyCache(Duration verifyCache) {
        this.verifyCache = verifyCache;
    }

    public String getAllowedNetworks() {
        return allowedNetworks;
    }

    public void setAllowedNetworks(String allowedNetworks) {
        this.allowedNetworks = allowedNetworks;
    }
}
