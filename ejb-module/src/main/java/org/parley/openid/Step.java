package org.parley.openid;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What happens next in an authorization. */
public sealed interface Step {

    /**
     * The person signs in; already signed in or not.
     *
     * @param request the authorization that waits
     * @param hint who the app thinks it is; null when it does not say
     */
    record SignIn(String request, String hint) implements Step {}

    /** The person is asked. */
    record Ask(String request) implements Step {}

    /**
     * The app gets its answer.
     *
     * @param at the redirect URI
     * @param formPost whether the browser posts the parameters; otherwise it takes them along in the address
     */
    record Answer(URI at, boolean formPost, URI location, Map<String, List<String>> parameters) implements Step {

        @Override
        public String toString() {
            return "Answer[" + at + "]";
        }
    }
}
