package org.parley.openid.boundary;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.parley.openid.OpenidProblem;
import org.parley.web.oauth.PostedForm;

/** Requests as the SDK reads them; what cannot be read is a problem of ours. */
final class Messages {
    /** Of the body of a request, in bytes; what waits or is stored has bounds of its own. */
    private static final int LIMIT = 65_536;

    private Messages() {}

    static HTTPRequest posted(HttpServletRequest request) throws IOException {
        try {
            return PostedForm.of(request, LIMIT);
        } catch (ParseException unreadable) {
            throw OpenidProblem.INVALID_REQUEST.problem(unreadable.getMessage());
        }
    }

    static Map<String, List<String>> parameters(HTTPRequest message) {
        try {
            return message.getBodyAsFormParameters();
        } catch (ParseException notAForm) {
            throw OpenidProblem.INVALID_REQUEST.problem();
        }
    }
}
