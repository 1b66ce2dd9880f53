package org.parley.outbound.control;

import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.parley.outbound.OutboundSettings;

/** Makes clients that do nothing of their own accord: no redirects, cookies, repetitions, decompression or proxies. */
public final class ClientMaker {
    /** More than there are threads that call, so that only calls to one host wait for each other. */
    private static final int CALLS = 80;

    private static final int CALLS_PER_HOST = 8;

    /** An answer without end may be all head as well as all body. */
    private static final int HEADERS = 100;

    private static final int HEADER_LENGTH = 8_192;

    private final OutboundSettings settings;
    private final SSLContext trust;

    public ClientMaker(OutboundSettings settings, SSLContext trust) {
        this.settings = settings;
        this.trust = trust;
    }

    public CloseableHttpClient client(DnsResolver resolver) {
        var whole = Timeout.of(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        var head = Http1Config.custom()
                .setMaxHeaderCount(HEADERS)
                .setMaxLineLength(HEADER_LENGTH)
                .build();
        var connect = Timeout.of(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(head)
                        .build())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(whole)
                        .build())
                .setMaxConnTotal(CALLS)
                .setMaxConnPerRoute(CALLS_PER_HOST)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
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
