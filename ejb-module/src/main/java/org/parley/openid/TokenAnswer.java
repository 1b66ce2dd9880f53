package org.parley.openid;

import java.time.Duration;
import java.util.Set;

/**
 * What an app gets at the token endpoint. A result and no exception, since what a refusal has changed must stay: a code
 * that was tried with a wrong verifier is worth nothing any more, and a code that comes twice ends what it gave.
 */
public sealed interface TokenAnswer {

    /**
     * Tokens, for the one time that they are readable.
     *
     * @param refresh null when there is none
     * @param idToken null likewise
     */
    record Given(String access, Duration life, Set<String> scopes, String refresh, String idToken)
            implements TokenAnswer {

        @Override
        public String toString() {
            return "Given[" + scopes + "]";
        }
    }

    /** No tokens. */
    record Refused(OpenidProblem problem) implements TokenAnswer {}
}
