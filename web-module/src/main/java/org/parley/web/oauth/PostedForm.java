package org.parley.web.oauth;

import static java.util.stream.Collectors.joining;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import org.parley.kernel.Problem;
import org.parley.kernel.RequestProblem;

/**
 * A posted form as the SDK reads it. The SDK's own adapter for servlets would mix the parameters of the address into the
 * body, and so take a secret from where every proxy logs it; here a body is a body.
 */
public final class PostedForm {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String AUTHORIZATION = "Authorization";

    private PostedForm() {}

    public static boolean isOne(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.split(";")[0].strip().equalsIgnoreCase(FORM);
    }

    /**
     * With the header that says who posted it.
     *
     * @param limit how many bytes it may have; more are not read
     */
    public static HTTPRequest of(HttpServletRequest request, int limit) throws IOException, ParseException {
        if (!isOne(request)) {
            throw new ParseException("A form is expected: " + FORM + ".");
        }
        if (Collections.list(request.getHeaders(AUTHORIZATION)).size() > 1) {
            throw new ParseException("Only one way to authenticate.");
        }
        var message = new HTTPRequest(
                HTTPRequest.Method.POST, URI.create(request.getRequestURL().toString()));
        message.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        message.setBody(filled(body(request, limit)));
        if (request.getHeader(AUTHORIZATION) != null) {
            message.setAuthorization(request.getHeader(AUTHORIZATION));
        }
        return message;
    }

    /** A parameter without a value is as good as left out (RFC 6749 section 3.2), and some clients send all they know of. */
    private static String filled(String form) {
        return Stream.of(form.split("&")).filter(PostedForm::hasValue).collect(joining("&"));
    }

    private static boolean hasValue(String parameter) {
        var equals = parameter.indexOf('=');
        return equals > 0 && equals + 1 < parameter.length();
    }

    private static String body(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        var bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge(limit);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Problem tooLarge(int limit) {
        return RequestProblem.TOO_LARGE.problem("At most " + limit + " bytes.");
    }
}
