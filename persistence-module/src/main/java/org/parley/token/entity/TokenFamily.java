package org.parley.token.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A row: what a family is, for ever, and what its keys are now.
 *
 * @param session null when no sign-in stands behind it
 * @param who null likewise
 * @param scopes separated by spaces
 * @param ended null while it has not
 * @param endReason null likewise
 */
public record TokenFamily(
        UUID id,
        String kind,
        UUID session,
        String who,
        String subject,
        String audience,
        String scopes,
        String details,
        String locatorHash,
        Instant started,
        Keys keys,
        Instant lastUsed,
        Instant ended,
        String endReason) {

    /**
     * What a rotation replaces. The hashes are of SHA-256.
     *
     * @param secretHash of the secret of the refresh key; null when there is no refresh key
     * @param spentHash of the secret before that; null before the first rotation
     * @param successor the keys that replaced that secret, sealed; null likewise
     * @param refreshExpires null when there is no refresh key
     */
    public record Keys(
            String accessHash,
            String secretHash,
            String spentHash,
            String successor,
            Instant issued,
            Instant accessExpires,
            Instant refreshExpires) {

        /** When the last of the keys expires. */
        Instant over() {
            return refreshExpires == null || refreshExpires.isBefore(accessExpires) ? accessExpires : refreshExpires;
        }
    }
}
