package org.parley.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The code flow with PKCE, as browser and app play it together. */
record OpenidFlow(String clientId, String credentials) {
    static final String CALLBACK = "https://bench.example/signed-in";
    static final String TOKEN = "/oauth2/token";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]*)");

    /** The example of RFC 7636; nothing depends on its being secret here. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    /** From the app's link to its tokens, for somebody who must sign in on the way. */
    Answer signIn(Wire wire, String name) throws IOException {
        return new Browser(wire, name).redeemed();
    }

    /** A browser that somebody signs in with. */
    String signedIn(Wire wire, String name) throws IOException {
        var browser = new Browser(wire, name);
        browser.redeemed();
        return browser.cookie;
    }

    /** From the app's link to its tokens, in a browser that is signed in. */
    Answer again(Wire wire, String cookie) throws IOException {
        return redeemed(wire, wire.send(Request.get(link()).with("Cookie", cookie)));
    }

    private Answer redeemed(Wire wire, Answer last) throws IOException {
        var code = CODE.matcher(String.valueOf(last.header("location")));
        if (!code.find()) {
            throw new IOException("no code: " + last);
        }
        return wire.send(Request.form(
                TOKEN,
                credentials,
                "grant_type=authorization_code&redirect_uri=" + encoded(CALLBACK) + "&code_verifier=" + VERIFIER
                        + "&code=" + code.group(1)));
    }

    private String link() {
        return "/oauth2/authorize?response_type=code&scope=openid+profile&state=benchbench&nonce=benchbench"
                + "&code_challenge_method=S256&code_challenge=" + CHALLENGE + "&client_id=" + clientId
                + "&redirect_uri=" + encoded(CALLBACK);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As much of one as it takes: it follows where it is sent, keeps its cookie, and fills in the form on its way. */
    private final class Browser {
        private static final int PAGES = 8;

        private final Wire wire;
        private final String name;
        private String cookie;

        Browser(Wire wire, String name) {
            this.wire = wire;
            this.name = name;
        }

        Answer redeemed() throws IOException {
            var path = link();
            var page = send(Request.get(path));
            for (int i = 0; i < PAGES && !page.toString().contains(CALLBACK + "?"); i++) {
                var target = page.header("location");
                if (target == null) {
                    page = send(filled(path, page));
                } else {
                    path = target.replaceFirst("^https?://[^/]*", "");
                    page = send(Request.get(path));
                }
            }
            return OpenidFlow.this.redeemed(wire, page);
        }

        private Request filled(String path, Answer page) throws IOException {
            var state = VIEW_STATE.matcher(page.body());
            if (!state.find()) {
                throw new IOException("no form: " + page);
            }
            return Request.form(
                    path,
                    null,
                    "signIn=signIn&signIn%3Asubmit=pressed&signIn%3Aname=" + name + "&signIn%3Apassword="
                            + encoded(Platform.PASSWORD) + "&jakarta.faces.ViewState=" + encoded(state.group(1)));
        }

        private Answer send(Request request) throws IOException {
            var answer = wire.send(request.with("Cookie", cookie));
            var set = answer.header("set-cookie");
            if (set != null) {
                cookie = set.substring(0, set.indexOf(';'));
            }
            return answer;
        }
    }
}
