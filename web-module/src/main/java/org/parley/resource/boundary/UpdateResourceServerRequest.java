package org.parley.resource.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.parley.audit.Actor;
import org.parley.resource.ResourceServerId;
import org.parley.resource.ResourceServerProfile;
import org.parley.resource.UpdateResourceServer;

/**
 * @param authorizationLife left out for the default, like the other durations
 * @param allowedNetworks in CIDR notation; left out for from anywhere
 * @param version of the server that was changed
 */
public record UpdateResourceServerRequest(
        @NotBlank @Size(max = 100) String name,
        Duration authorizationLife,
        Duration refreshLife,
        Duration verifyCache,
        @Size(max = 40) List<@NotNull @Size(max = 100) String> allowedNetworks,
        int version) {

    UpdateResourceServer of(ResourceServerId id, Actor actor) {
        var networks = allowedNetworks == null ? List.<String>of() : allowedNetworks;
        var profile = new ResourceServerProfile(name, authorizationLife, refreshLife, verifyCache, networks);
        return new UpdateResourceServer(id, profile, version, actor);
    }
}
