package org.parley.web.oauth;

import java.time.Instant;
import java.util.Set;

/**
 * What an introspection tells of a live key.
 *
 * @param subject as whom the caller knows the person; null when there is none
 * @param clientId to whom the key was given
 * @param tokenType how the key is presented
 */
public record KeyFacts(
        String subject,
        String audience,
        String clientId,
        Set<String> scopes,
        Instant issued,
        Instant expires,
        String tokenType) {}
