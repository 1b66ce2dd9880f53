package org.parley.resource;

import java.time.Duration;
import java.util.List;

/**
 * What an administrator says of an app resource server and may change at any time. What is changed holds for keys that
 * are given out from then on.
 *
 * @param authorizationLife null for the default
 * @param refreshLife null for the default
 * @param verifyCache null for the default; zero for not at all
 * @param allowedNetworks in CIDR notation; from elsewhere its credentials are refused; empty for from anywhere
 */
public record ResourceServerProfile(
        String name,
        Duration authorizationLife,
        Duration refreshLife,
        Duration verifyCache,
        List<String> allowedNetworks) {

    public ResourceServerProfile {
        allowedNetworks = List.copyOf(allowedNetworks);
    }
}
