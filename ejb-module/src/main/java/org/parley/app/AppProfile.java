package org.parley.app;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an app says of itself; {@link AppMetadata} reads and writes it in the names of RFC 7591.
 *
 * @param consent why it asks, shown where people consent; null when it says nothing
 * @param publisherName who offers it, as people are told; null when it does not say
 * @param jwks its public keys as a JWK set, or null
 * @param jwksUri where its public keys are to be had, or null
 * @param sectorIdentifierUri lists the redirect URIs of all apps that share open IDs, or null to share them with none
 * @param grants in the order of their declaration
 * @param scopes in that of the alphabet
 * @param idTokenAlgorithm a JWS algorithm that the server offers
 * @param userinfoAlgorithm another, to have the answers of userinfo signed; null for plain ones
 * @param address the local part of its own IM address, or null to have none
 * @param contacts mail addresses of those who are responsible
 */
public record AppProfile(
        LocalText name,
        LocalText consent,
        String publisherName,
        AppType type,
        ClientAuthentication authentication,
        String jwks,
        URI jwksUri,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        Set<AppGrant> grants,
        Set<String> scopes,
        URI sectorIdentifierUri,
        String idTokenAlgorithm,
        String userinfoAlgorithm,
        AppLinks links,
        AppEndpoints endpoints,
        String address,
        List<String> contacts) {

    public AppProfile {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        grants = Collections.unmodifiableSet(new TreeSet<>(grants));
        scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
        contacts = List.copyOf(contacts);
    }
}
