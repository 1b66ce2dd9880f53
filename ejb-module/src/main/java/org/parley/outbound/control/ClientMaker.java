package org.parley.outbound.control;

import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.Timeout;
import org.parley.outbound.OutboundSettings;

/** Makes clients that do nothing of their own accord: no redirects, cookies, repetitions, decompression or proxies. */
public final class ClientMaker {
    private static final int CALLS = 64;
    private static final int CALLS_PER_HOST = 4;

    private final OutboundSettings settings;
    private final SSLContext trust;

    public ClientMaker(OutboundSettings settings, SSLContext trust) {
        this.settings = settings;
        this.trust = trust;
    }

    public CloseableHttpClient client(DnsResolver resolver) {
        var whole = Timeout.of(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .setSocketTimeout(whole)
                        .build())
                .setMaxConnTotal(CALLS)
                .setMaxConnPerRoute(CALLS_PER_HOST)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(whole)
                        .setResponseTimeout(whole)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .setUserAgent("Parley")
                .build();
    }
}
