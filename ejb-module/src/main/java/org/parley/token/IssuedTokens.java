package org.parley.token;

import java.time.Instant;

/**
 * The keys, for the one time that they are readable.
 *
 * @param refresh null when there is none
 * @param refreshExpires null likewise
 * @param token what the access key stands for
 */
public record IssuedTokens(
        FamilyId family,
        String access,
        String refresh,
        Instant accessExpires,
        Instant refreshExpires,
        LiveToken token) {

    @Override
    public String toString() {
        return "IssuedTokens[" + family + "]";
    }
}
