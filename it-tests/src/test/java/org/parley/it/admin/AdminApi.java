package org.parley.it.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.parley.it.Account;
import org.parley.it.Http;
import org.parley.it.partner.PartnerSite;
import org.parley.it.server.Parley;

/** What an administrator can do by REST under {@code /api/v1/admin}. An answer other than 2xx fails the test. */
public final class AdminApi {
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final AtomicInteger RESOURCE_SERVERS = new AtomicInteger();

    private final URI base;
    private final String authorization;

    public AdminApi(URI server, Account administrator) {
        base = server.resolve("/api/v1/admin/");
        authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((administrator.user() + ":" + administrator.password())
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** A local account whose name begins like this and is nobody else's. */
    public Account newAccount(String name) {
        return newAccount(name, "secret-of-" + name);
    }

    public Account newAccount(String name, String password) {
        return newAccount(name, password, false);
    }

    /** Somebody who may do what is done here, and in the console. */
    public Account newAdministrator(String name) {
        return newAccount(name, "secret-of-" + name, true);
    }

    private Account newAccount(String name, String password, boolean administrator) {
        var account = new Account(name + "-" + ACCOUNTS.incrementAndGet(), Parley.DOMAIN, password);
        post(
                "accounts",
                Map.of("username", account.user(), "password", account.password(), "administrator", administrator));
        return account;
    }

    /** Ends whatever sessions somebody has, in the console and in IM. */
    public void endSessions(Account account) {
        get("sessions?who=" + account.jid())
                .path("items")
                .forEach(session -> delete("sessions/" + session.path("id").asText()));
    }

    /** Lets the members of this website in, with contacts and postings. */
    public Website authorize(PartnerSite site) {
        return authorize(site, Map.of());
    }

    /** @param differences from the usual, such as {@code offersPostings} */
    public Website authorize(PartnerSite site, Map<String, Object> differences) {
        return add(site, differences).authorize();
    }

    /** Adds the website, without letting anybody in yet. */
    public Website add(PartnerSite site, Map<String, Object> differences) {
        var request = new HashMap<String, Object>(Map.of(
                "identifier", site.identifier(),
                "name", "Site " + site.identifier(),
                "connector", site.connectorUrl().toString(),
                "offersContacts", true,
                "offersPostings", true,
                "serverId", site.serverId(),
                "secret", site.secret()));
        request.putAll(differences);
        return new Website(
                this, post("websites", request).path("website").path("id").asText());
    }

    /** An app resource server whose identifier begins like this and is nobody else's. */
    public ResourceServer newResourceServer(String name) {
        return newResourceServer(name, Map.of());
    }

    /** @param differences from the defaults, such as {@code allowedNetworks} */
    public ResourceServer newResourceServer(String name, Map<String, Object> differences) {
        var request = new HashMap<String, Object>(
                Map.of("identifier", name + "-" + RESOURCE_SERVERS.incrementAndGet(), "name", "Server " + name));
        request.putAll(differences);
        return new ResourceServer(this, post("resource-servers", request));
    }

    /** An account that may have apps. */
    public Account newPublisher(String name) {
        var account = newAccount(name);
        put("accounts/" + account.user() + "/roles/PUBLISHER", null);
        return account;
    }

    /** An approved app of the house. @param metadata in the names of RFC 7591 */
    public RegisteredApp newApp(Map<String, Object> metadata) {
        return new RegisteredApp(this, post("apps", Map.of("metadata", metadata)));
    }

    /** The same, with a publisher behind it. */
    public RegisteredApp newApp(Account publisher, Map<String, ?> metadata) {
        return new RegisteredApp(this, post("apps", Map.of("publisher", publisher.jid(), "metadata", metadata)));
    }

    /** An app that somebody else registered; it gets a new secret for this. */
    public RegisteredApp knownApp(String clientId) {
        return new RegisteredApp(this, post("apps/" + clientId + "/secrets", null));
    }

    /** As it is now. */
    public void approveApp(String clientId) {
        var version = get("apps/" + clientId).path("version").asInt();
        post("apps/" + clientId + "/approve?version=" + version, null);
    }

    /** A token that lets so many apps register themselves within the hour. */
    public String newInitialToken(int uses) {
        return post("initial-tokens", Map.of("label", "tests", "uses", uses, "life", "PT1H"))
                .path("token")
                .asText();
    }

    public void changePassword(Account account, String password) {
        put("accounts/" + account.user() + "/password", Map.of("password", password));
    }

    public void lock(Account account) {
        post("accounts/" + account.user() + "/lock", null);
    }

    public void unlock(Account account) {
        post("accounts/" + account.user() + "/unlock", null);
    }

    public void remove(Account account) {
        delete("accounts/" + account.user());
    }

    /** The person's live sessions. */
    public List<JsonNode> sessions(Account who) {
        return items("sessions?who=" + who.jid());
    }

    /** The newest records that fit, newest first. @param query such as {@code action=signin} */
    public List<JsonNode> audit(String query) {
        return items("audit?limit=200&" + query);
    }

    private List<JsonNode> items(String path) {
        return StreamSupport.stream(get(path).path("items").spliterator(), false)
                .toList();
    }

    public JsonNode get(String path) {
        return succeeded("GET", path, null);
    }

    public JsonNode post(String path, Object body) {
        return succeeded("POST", path, body);
    }

    public void put(String path, Object body) {
        succeeded("PUT", path, body);
    }

    public void delete(String path) {
        succeeded("DELETE", path, null);
    }

    private JsonNode succeeded(String method, String path, Object body) {
        var answer = request(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Http.json(answer);
    }

    /** For tests of the refusals themselves. */
    public HttpResponse<String> request(String method, String path, Object body) {
        return request(method, path, body, Map.of());
    }

    public HttpResponse<String> request(String method, String path, Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Http.text(body)));
        headers.forEach(request::header);
        return Http.send(request);
    }

    public HttpResponse<String> upload(String path, String type, byte[] body) {
        return Http.send(HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(body)));
    }
}
