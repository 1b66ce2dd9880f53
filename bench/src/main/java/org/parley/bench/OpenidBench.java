package org.parley.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.parley.bench.Meter.Figures;
import org.parley.token.TokenKind;

/**
 * What the OpenID provider costs: introspection, userinfo, refresh, client credentials and the code flow, beside a REST
 * resource that does nothing. If asked to, everything once more with many more accounts and open IDs in the database.
 */
final class OpenidBench {
    private static final String NOOP = "no-op";
    private static final int ACCOUNTS = 20;

    /** So many tokens are looked at again and again; the others are refreshed, each once. */
    private static final int LOOKED_AT = 20_000;

    /** A prime, so that every token has its turn. */
    private static final long STRIDE = 7_368_787;

    private static final Map<String, Integer> USUAL = Map.ofEntries(
            Map.entry("tokens", 400_000),
            Map.entry("cache", 400_000),
            Map.entry("accounts", 0),
            Map.entry("openids", 0),
            Map.entry("heap", 1_500),
            Map.entry("connections", 192),
            Map.entry("warmup", 30),
            Map.entry("seconds", 10),
            Map.entry("iterations", 600_000),
            Map.entry("profile", 0));

    private final Numbers numbers;
    private final Platform platform;
    private final Meter meter;
    private final int tokens;
    private final KeyStock stock;
    private final String credentials;
    private final OpenidFlow flow;
    private final AtomicInteger refreshed = new AtomicInteger();

    private OpenidBench(Numbers numbers, Platform platform, String clientId, String secret) {
        this.numbers = numbers;
        this.platform = platform;
        meter = new Meter(platform, numbers);
        tokens = numbers.of("tokens");
        credentials = Platform.basic(clientId, secret);
        flow = new OpenidFlow(clientId, credentials);
        var since = "auth_time=" + Instant.now().getEpochSecond() + "&claims=%2F&granted=";
        stock = new KeyStock(TokenKind.OAUTH, "WEB", "app:" + clientId, "openid profile", since + "openid+profile");
    }

    public static void main(String... arguments) throws Exception {
        var numbers = Numbers.of(USUAL, arguments);
        var settings = Map.of(
                "PARLEY_TOKEN_CACHE", String.valueOf(numbers.of("cache")),
                "PARLEY_PROFILE_CACHE", String.valueOf(numbers.of("cache")),
                "PARLEY_ACCOUNT_SCRAM_ITERATIONS", String.valueOf(numbers.of("iterations")));
        try (var platform = new Platform(settings, numbers.of("heap"))) {
            System.out.println(numbers);
            var app = platform.create("apps", """
                    {"metadata": {"client_name": "Bench", "redirect_uris": ["%s"], "scope": "openid profile menu",
                      "grant_types": ["authorization_code", "refresh_token", "client_credentials"]}}""".formatted(OpenidFlow.CALLBACK));
            new OpenidBench(numbers, platform, Platform.field(app, "clientId"), Platform.field(app, "clientSecret"))
                    .run();
        }
    }

    private void run() throws Exception {
        for (int i = 0; i < ACCOUNTS; i++) {
            platform.createAccount("bench" + i);
        }
        consent();
        addAccounts(0, tokens);
        addOpenIds(0, tokens);
        stock.fill(platform, tokens);
        fillMemory();
        var before = round();
        if (numbers.of("accounts") + numbers.of("openids") > 0) {
            addAccounts(tokens, tokens + numbers.of("accounts"));
            addOpenIds(tokens, tokens + numbers.of("openids"));
            System.out.printf("%d accounts and %d open IDs more%n", numbers.of("accounts"), numbers.of("openids"));
            var after = round();
            System.out.println("with the many:");
            after.forEach(
                    (what, figures) -> figures.compare(what, after.get(NOOP), before.get(what), before.get(NOOP)));
        }
    }

    /** The no-op is measured first and last, since the machine and the JIT change, and the faster counts. */
    private Map<String, Figures> round() throws Exception {
        var figures = new LinkedHashMap<String, Figures>();
        LongFunction<Turn> noop = any -> Request.json("/noop/verify", credentials, "{}");
        measure(figures, NOOP, noop, "true");
        measure(figures, "introspection", any -> introspection(anyToken()), "\"active\":true");
        measure(figures, "userinfo", any -> userInfo(anyToken()), "\"sub\"");
        measure(figures, "client credentials", clientCredentials(), "access_token");
        measure(figures, "refresh", refresh("profile"), "refresh_token");
        measure(figures, "refresh with ID token (RS256)", refresh("openid+profile"), "id_token");
        measure(figures, "code flow, signed in", signedIn(), "id_token");
        measure(figures, "code flow with sign-in", signIn(), "id_token");
        var first = figures.get(NOOP);
        measure(figures, NOOP, noop, "true");
        figures.computeIfPresent(NOOP, (name, last) -> last.perSecond() > first.perSecond() ? last : first);
        System.out.println("beside the no-op:");
        figures.forEach((what, figure) -> figure.compare(what, figures.get(NOOP)));
        return figures;
    }

    private void measure(Map<String, Figures> figures, String what, LongFunction<Turn> turns, String wanted)
            throws InterruptedException {
        figures.put(what, meter.measure(what, turns, wanted));
    }

    /** Has every token that is looked at looked at once, and its person. */
    private void fillMemory() throws InterruptedException {
        new HttpLoad(platform.server.httpPort(), numbers.of("connections"))
                .run(i -> i < LOOKED_AT ? introspection(i) : null, "\"active\":true", 3_600);
        new HttpLoad(platform.server.httpPort(), numbers.of("connections"))
                .run(i -> i < LOOKED_AT ? userInfo(i) : null, "\"sub\"", 3_600);
    }

    private Request introspection(long token) {
        return Request.form("/oauth2/introspect", credentials, "token=" + stock.access(token));
    }

    private Request userInfo(long token) {
        return Request.get("/oauth2/userinfo").with("Authorization", "Bearer " + stock.access(token));
    }

    private LongFunction<Turn> clientCredentials() {
        return any -> Request.form(OpenidFlow.TOKEN, credentials, "grant_type=client_credentials&scope=menu");
    }

    /** Each of those that are not looked at once, and those next to each other far from each other in time. */
    private LongFunction<Turn> refresh(String scope) {
        return any -> {
            int turn = refreshed.getAndIncrement();
            int stocked = tokens - LOOKED_AT;
            return turn >= stocked
                    ? null
                    : Request.form(
                            OpenidFlow.TOKEN,
                            credentials,
                            "grant_type=refresh_token&scope=" + scope + "&refresh_token="
                                    + stock.refresh(LOOKED_AT + (long) turn * STRIDE % stocked));
        };
    }

    private LongFunction<Turn> signIn() {
        return i -> wire -> flow.signIn(wire, "bench" + i % ACCOUNTS);
    }

    /** In browsers that have signed in before. */
    private LongFunction<Turn> signedIn() throws IOException {
        var cookies = new String[ACCOUNTS];
        try (var wire = new Wire(platform.server.httpPort())) {
            for (int i = 0; i < ACCOUNTS; i++) {
                cookies[i] = flow.signedIn(wire, "bench" + i);
            }
        }
        return i -> wire -> flow.again(wire, cookies[(int) (i % ACCOUNTS)]);
    }

    /** Of those that are never refreshed. */
    private long anyToken() {
        return ThreadLocalRandom.current().nextInt(LOOKED_AT);
    }

    /** Of all who sign in, so that no page asks for it. */
    private void consent() throws SQLException {
        Bulk.copy(
                platform,
                "openid_consent (id, app, who, scopes, claims, given, changed)",
                0,
                ACCOUNTS,
                i -> String.join(
                        "\t",
                        new UUID(0x7002L, i).toString(),
                        flow.clientId(),
                        "bench" + i + "@" + Platform.DOMAIN,
                        "openid profile",
                        "/",
                        Instant.now().toString(),
                        Instant.now().toString()));
    }

    private void addAccounts(long from, long to) throws SQLException {
        var now = Instant.now().toString();
        Bulk.copy(
                platform,
                "account (id, version, username, display_name, administrator, locked, created)",
                from,
                to,
                i -> String.join(
                        "\t", new UUID(0x7003L, i).toString(), "0", KeyStock.name(i), "Stock " + i, "f", "f", now));
    }

    /** Ten for each person, each in another sector. */
    private void addOpenIds(long from, long to) throws SQLException {
        var now = Instant.now().toString();
        Bulk.copy(
                platform,
                "pseudonym (pseudonym, sector, who, created)",
                from,
                to,
                i -> String.join(
                        "\t",
                        i < tokens ? stock.subject(i) : "o_" + random(i),
                        i < tokens ? stock.audience() : "sector:s" + i % 10 + ".example",
                        KeyStock.name(i < tokens ? i : i / 10) + "@" + Platform.DOMAIN,
                        now));
    }

    private static String random(long seed) {
        var bytes = new byte[18];
        new Repeatable(seed).nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
