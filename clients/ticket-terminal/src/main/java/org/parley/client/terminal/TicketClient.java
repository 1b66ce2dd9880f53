package org.parley.client.terminal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * A person's way to all application servers that accept tickets of one platform. A program has one of these; it is safe
 * for concurrent use. The {@linkplain org.parley.client.terminal package} shows how it is made and used.
 */
public final class TicketClient {
    private final HttpClient http;
    private final TicketStore store;
    private final Platform platform;
    private final CredentialsCallback callback;
    private final Executor executor;
    private final Map<String, TicketKeeper> keepers = new ConcurrentHashMap<>();

    private TicketClient(Builder builder) {
        http = Optional.ofNullable(builder.http)
                .orElseGet(() ->
                        HttpClient.newBuilder().connectTimeout(builder.timeout).build());
        store = builder.store;
        platform = new Platform(http, builder.platform, builder.timeout, builder.device);
        callback = builder.callback;
        executor = builder.executor;
    }

    /**
     * Begins to make a client.
     *
     * @param platform the address of the platform, such as {@code https://parley.example}; passwords go there, so use
     *     {@code https} except on one machine
     * @return a builder with tickets in memory and nobody to ask for credentials
     */
    public static Builder builder(URI platform) {
        return new Builder(directory(platform));
    }

    /**
     * The way to one application server.
     *
     * @param identifier the identifier that the platform knows it by
     * @param address where it is, such as {@code https://orders.example/}; the ticket goes to this host and port, and
     *     to paths below this one, and nowhere else
     * @return the server
     */
    public ResourceServer resourceServer(String identifier, URI address) {
        var keeper = keepers.computeIfAbsent(
                identifier, name -> new TicketKeeper(name, store, platform, callback, executor));
        return new ResourceServer(http, identifier, directory(address), keeper);
    }

    private static URI directory(URI address) {
        if (!address.isAbsolute() || address.getHost() == null || address.getRawQuery() != null) {
            throw new IllegalArgumentException("not the address of a server: " + address);
        }
        return address.toString().endsWith("/") ? address : URI.create(address + "/");
    }

    /** Makes a {@link TicketClient}. */
    public static final class Builder {
        private final URI platform;
        private TicketStore store = TicketStore.inMemory();
        private CredentialsCallback callback = question -> Optional.empty();
        private HttpClient http;
        private Executor executor = Builder::inThreadOfItsOwn;
        private Duration timeout = Duration.ofSeconds(30);
        private String device;

        private Builder(URI platform) {
            this.platform = platform;
        }

        /**
         * Keeps tickets here; in memory if not said.
         *
         * @param ticketStore where tickets are kept
         * @return this builder
         */
        public Builder store(TicketStore ticketStore) {
            store = Objects.requireNonNull(ticketStore);
            return this;
        }

        /**
         * Asks this for credentials; if not said, a missing ticket is a failure.
         *
         * @param credentialsCallback who is asked
         * @return this builder
         */
        public Builder credentials(CredentialsCallback credentialsCallback) {
            callback = Objects.requireNonNull(credentialsCallback);
            return this;
        }

        /**
         * Names the device in the person's list of tickets.
         *
         * @param name such as {@code Anna's notebook}
         * @return this builder
         */
        public Builder device(String name) {
            device = name;
            return this;
        }

        /**
         * Bounds connecting to anybody, unless there is a {@link #httpClient}, and each call to the platform as a
         * whole; 30 seconds if not said, since a website may have to be asked about a password. Requests to application servers have time-outs of their own.
         *
         * @param limit the time
         * @return this builder
         */
        public Builder timeout(Duration limit) {
            timeout = Objects.requireNonNull(limit);
            return this;
        }

        /**
         * Talks through this client, with its proxy, TLS and connect time-out.
         *
         * @param client one that follows no redirects, for they would carry tickets away
         * @return this builder
         * @throws IllegalArgumentException when it follows redirects
         */
        public Builder httpClient(HttpClient client) {
            if (client.followRedirects() != Redirect.NEVER) {
                throw new IllegalArgumentException("the HTTP client follows redirects");
            }
            http = client;
            return this;
        }

        /**
         * Calls the {@link CredentialsCallback} here; in a daemon thread made for the question if not said.
         *
         * @param callbackExecutor runs the callback, which may take as long as a person takes
         * @return this builder
         */
        public Builder executor(Executor callbackExecutor) {
            executor = Objects.requireNonNull(callbackExecutor);
            return this;
        }

        /**
         * Makes the client.
         *
         * @return a client that is ready to use
         */
        public TicketClient build() {
            return new TicketClient(this);
        }

        private static void inThreadOfItsOwn(Runnable question) {
            var thread = new Thread(question, "credentials");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
