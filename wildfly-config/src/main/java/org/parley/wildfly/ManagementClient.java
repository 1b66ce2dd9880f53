package org.parley.wildfly;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Operations over the HTTP management interface of one server, authenticated by HTTP digest (RFC 7616, MD5: what the
 * interface offers; {@link HttpClient} has no digest of its own).
 */
final class ManagementClient {
    static final String REALM = "ManagementRealm";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CHALLENGE_PART = Pattern.compile("(\\w+)\\s*=\\s*\"?([^\",]*)\"?");
    private static final String PATH = "/management";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String user;
    private final String password;

    ManagementClient(int port, String user, String password) {
        this.address = URI.create("http://127.0.0.1:" + port + PATH);
        this.user = user;
        this.password = password;
    }

    /** What {@code mgmt-users.properties} holds instead of the password. */
    static String storedForm(String user, String password) {
        return md5(user + ':' + REALM + ':' + password);
    }

    /** The server has finished its boot and takes requests. */
    boolean serverRunning() {
        try {
            var answer = send("{\"operation\":\"read-attribute\",\"name\":\"server-state\"}");
            return succeeded(answer) && answer.body().contains("\"running\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    void setSystemProperty(String name, String value) {
        var argument = ",\"value\":" + quoted(value);
        var added = operation("add", name, argument);
        if (!succeeded(added)) {
            required(operation("write-attribute", name, ",\"name\":\"value\"" + argument));
        }
    }

    void removeSystemProperty(String name) {
        required(operation("remove", name, ""));
    }

    private HttpResponse<String> operation(String operation, String property, String arguments) {
        try {
            return send("{\"operation\":\"" + operation + "\",\"address\":[{\"system-property\":" + quoted(property)
                    + "}]" + arguments + "}");
        } catch (IOException unreachable) {
            throw new IllegalStateException("the management interface at " + address + " does not answer", unreachable);
        }
    }

    private HttpResponse<String> send(String body) throws IOException {
        var challenged = exchange(request(body));
        if (challenged.statusCode() != 401) {
            return challenged;
        }
        var challenge = challenged.headers().allValues("WWW-Authenticate").stream()
                .filter(offer -> offer.toLowerCase(Locale.ROOT).startsWith("digest"))
                .findFirst()
                .orElseThrow(() -> new IOException("the management interface offers no digest authentication"));
        return exchange(request(body).header("Authorization", response(challenge)));
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    private String response(String challenge) {
        var nonce = part(challenge, "nonce");
        var count = "00000001";
        var clientNonce = Secrets.random();
        var digest = md5(
                String.join(":", storedForm(user, password), nonce, count, clientNonce, "auth", md5("POST:" + PATH)));
        return "Digest username=\"" + user + "\", realm=\"" + REALM + "\", nonce=\"" + nonce + "\", uri=\"" + PATH
                + "\", algorithm=MD5, qop=auth, nc=" + count + ", cnonce=\"" + clientNonce + "\", response=\"" + digest
                + "\", opaque=\"" + part(challenge, "opaque") + "\"";
    }

    private static String part(String challenge, String name) {
        return CHALLENGE_PART
                .matcher(challenge)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElse("");
    }

    private static boolean succeeded(HttpResponse<String> answer) {
        return answer.statusCode() == 200;
    }

    private static void required(HttpResponse<String> answer) {
        if (!succeeded(answer)) {
            throw new IllegalStateException("the server refused: " + answer.body());
        }
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\"\\\\]", Matcher.quoteReplacement("\\") + "$0") + '"';
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
