package org.parley.repeat;

/**
 * A request under a key.
 *
 * @param caller whose key it is; another's may be the same
 * @param key as it was sent
 * @param content what makes a request the same
 */
public record KeyedRequest(String caller, String key, String content) {

    @Override
    public String toString() {
        return "KeyedRequest[" + caller + "]";
    }
}
