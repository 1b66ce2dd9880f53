package org.parley.resource.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.parley.audit.Actor;
import org.parley.resource.AddResourceServer;
import org.parley.resource.ResourceServerProfile;
import org.parley.resource.SubjectKind;

/**
 * @param subject left out for USER_ID
 * @param authorizationLife left out for the default, like the other durations
 * @param allowedNetworks in CIDR notation; left out for from anywhere
 * @param secret left out to have one made
 */
public record AddResourceServerRequest(
        @NotBlank @Size(max = 100) String identifier,
        @NotBlank @Size(max = 100) String name,
        SubjectKind subject,
        Duration authorizationLife,
        Duration refreshLife,
        Duration verifyCache,
        @Size(max = 40) List<@NotNull @Size(max = 100) String> allowedNetworks,
        @Size(max = 200) String secret) {

    AddResourceServer by(Actor actor) {
        var networks = allowedNetworks == null ? List.<String>of() : allowedNetworks;
        var profile = new ResourceServerProfile(name, authorizationLife, refreshLife, verifyCache, networks);
        return new AddResourceServer(
                identifier, subject == null ? SubjectKind.USER_ID : subject, profile, secret, actor);
    }

    @Override
    public String toString() {
        return "AddResourceServerRequest[" + identifier + "]";
    }
}
