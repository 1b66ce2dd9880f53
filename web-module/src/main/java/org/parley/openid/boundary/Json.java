package org.parley.openid.boundary;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers in JSON whose text is there already. */
final class Json {
    private Json() {}

    static void write(HttpServletResponse response, String text) throws IOException {
        if (response.getContentType() == null) {
            response.setContentType("application/json");
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
