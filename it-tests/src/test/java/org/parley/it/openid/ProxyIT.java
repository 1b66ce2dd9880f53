package org.parley.it.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.Test;
import org.parley.it.Spec;
import org.parley.it.admin.RegisteredApp;
import org.parley.it.browser.PlainBrowser;
import org.parley.it.server.Certificates;
import org.parley.it.server.Parley;
import org.parley.it.server.TlsProxy;

/** A server that speaks plain HTTP, behind a proxy that ends TLS. Here apps do not register themselves, either. */
class ProxyIT {
    private static final String VISITOR = "203.0.113.7";

    @Test
    @Spec({"OpenID Connect Discovery §4.2", "RFC 8414 §3"})
    void signInShouldWorkThroughAProxyThatEndsTls() throws Exception {
        var usual = HttpsURLConnection.getDefaultSSLSocketFactory();
        var trusting = Certificates.client().getSocketFactory();
        try (var proxy = TlsProxy.startFor(VISITOR);
                var parley = Parley.named("behind-proxy")
                        .env("PARLEY_SERVER_URL", proxy.address().toString())
                        .env("PARLEY_PROXY_ADDRESS_FORWARDING", "true")
                        .env("PARLEY_APP_REGISTRATION", "off")
                        .start()) {
            proxy.to(parley.server().http());
            HttpsURLConnection.setDefaultSSLSocketFactory(trusting);
            HTTPRequest.setDefaultSSLSocketFactory(trusting);
            metadataShouldNameTheProxyAlone(proxy.address(), parley);
            personShouldSignIn(proxy.address(), parley);
        } finally {
            HttpsURLConnection.setDefaultSSLSocketFactory(usual);
            HTTPRequest.setDefaultSSLSocketFactory(usual);
        }
    }

    private static void metadataShouldNameTheProxyAlone(URI proxy, Parley parley) throws Exception {
        var openid = metadata(proxy.resolve("/.well-known/openid-configuration"), proxy);
        assertThat(metadata(proxy.resolve("/.well-known/oauth-authorization-server"), proxy))
                .isEqualTo(openid);
        assertThat(metadata(parley.http("/.well-known/openid-configuration"), proxy))
                .as("whatever host a request came by")
                .isEqualTo(openid);
        assertThat(openid).doesNotContainKey("registration_endpoint");
        assertThat(get(parley.http("/")).version())
                .as("what the proxy speaks to the server")
                .isEqualTo(HttpClient.Version.HTTP_2);
    }

    private static Map<String, Object> metadata(URI from, URI issuer) throws Exception {
        var answer = get(from);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        var metadata = JSONObjectUtils.parse(answer.body());
        assertThat(metadata).containsEntry("issuer", issuer.toString());
        metadata.forEach((name, value) -> {
            if (name.endsWith("_endpoint") || name.endsWith("_uri")) {
                assertThat(value.toString()).as(name).startsWith(issuer + "/");
            }
        });
        return metadata;
    }

    private static void personShouldSignIn(URI proxy, Parley parley) {
        RegisteredApp registered = parley.admin()
                .newApp(Map.of("client_name", "Lunch", "redirect_uris", List.of(App.CALLBACK.toString())));
        var app = App.of(proxy, registered);
        var account = parley.admin().newAccount("proxied");
        var person = Person.with(account, new PlainBrowser(proxy, Certificates.client()));
        var opened = person.browser().open("/account/sign-in");
        assertThat(opened.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("secure", "HttpOnly"));
        var tokens = app.signIn(person);
        assertThat(tokens.claims().getIssuer().getValue()).isEqualTo(proxy.toString());
        assertThat(app.userInfo(tokens.access()).getStatusCode()).isEqualTo(200);
        assertThat(parley.admin().audit("action=session.opened&subject=" + account.jid()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("address").asText()).isEqualTo(VISITOR));
    }

    private static HttpResponse<String> get(URI target) throws Exception {
        return HttpClient.newBuilder()
                .sslContext(Certificates.client())
                .build()
                .send(HttpRequest.newBuilder(target).build(), BodyHandlers.ofString());
    }
}
