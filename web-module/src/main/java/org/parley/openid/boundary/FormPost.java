package org.parley.openid.boundary;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;
import org.parley.kernel.Sha256;
import org.parley.openid.Step;

/**
 * Lets the browser post the answer to the app: OAuth 2.0 Form Post Response Mode. A button does it where scripts do not
 * run; the one script that may run is named in the policy by its hash.
 */
final class FormPost {
    /** No field of the form may be called {@code submit}, or it would hide the function. */
    private static final String SCRIPT = "document.forms[0].submit()";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s · Parley</title></head>
            <body><main><h1>%2$s</h1>
            <form method="post" action="%3$s" id="answer">
            %4$s<button type="submit" id="continue">%5$s</button>
            </form></main><script>%6$s</script></body>
            </html>
            """;

    private FormPost() {}

    static void write(HttpServletResponse response, Step.Answer answer, Locale locale) throws IOException {
        var texts = ResourceBundle.getBundle("org.parley.web.oauth", locale, FormPost.class.getClassLoader());
        var fields = new StringBuilder();
        answer.parameters()
                .forEach((name, values) ->
                        values.forEach(value -> fields.append("<input type=\"hidden\" name=\"%s\" value=\"%s\">%n"
                                .formatted(escaped(name), escaped(value)))));
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src '" + hash() + "'; base-uri 'none';"
                        + " frame-ancestors 'none'; form-action "
                        + FormTargets.source(answer.at().toString()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(PAGE.formatted(
                        texts.getLocale().getLanguage().equals("zh") ? "zh-CN" : "en",
                        texts.getString("post.title"),
                        escaped(answer.at().toString()),
                        fields,
                        texts.getString("post.submit"),
                        SCRIPT));
    }

    private static String hash() {
        return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(SCRIPT));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
