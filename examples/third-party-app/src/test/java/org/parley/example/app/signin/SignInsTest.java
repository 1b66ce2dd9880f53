package org.parley.example.app.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.example.app.FakeParley;

class SignInsTest {
    private static final URI APP = URI.create("http://127.0.0.1:8100");
    private static final String BROWSER = "browser-1";

    private final FakeParley parley = new FakeParley();
    private final Client client = new Client(parley.issuer(), FakeParley.CLIENT, "secret", APP);
    private final SignIns signIns = new SignIns(client, Clock.systemUTC());

    @AfterEach
    void close() {
        parley.close();
    }

    private AuthenticationRequest begun(String expected) throws Refused, ParseException {
        var request = AuthenticationRequest.parse(signIns.begin(BROWSER, "/tables/1", expected));
        parley.nonce = request.getNonce().getValue();
        return request;
    }

    private URI answer(AuthenticationRequest request, String issuer) {
        return URI.create(APP + "/signed-in?code=c&state=" + request.getState() + "&iss=" + issuer);
    }

    private void assertRefused(String browser, URI answer) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> signIns.finish(browser, answer));
    }

    @Test
    void personShouldComeBackWithAnOpenIdAndTokens() throws Exception {
        var request = begun(null);
        assertThat(request.getCodeChallengeMethod()).hasToString("S256");
        var person = signIns.finish(BROWSER, answer(request, parley.issuer().toString()));
        assertThat(person.openId()).isEqualTo(FakeParley.ALICE);
        assertThat(person.name()).isEqualTo("Alice");
        assertThat(person.target()).isEqualTo("/tables/1");
        assertThat(person.tokens().refresh()).isEqualTo("refresh-1");
        assertThat(parley.asked().get(0)).contains("code=c", "code_verifier=");
    }

    @Test
    void answerShouldServeOnceAndTheBrowserAlreadyKnown() throws Exception {
        var request = begun(null);
        var answer = answer(request, parley.issuer().toString());
        assertRefused("another browser", answer);
        assertRefused(BROWSER, answer);
        assertThat(parley.asked()).as("codes that were redeemed").isEmpty();
    }

    @Test
    void answerThatNobodyAskedForShouldBeRefused() {
        assertRefused(BROWSER, URI.create(APP + "/signed-in?code=c&state=unknown&iss=" + parley.issuer()));
        assertRefused(BROWSER, URI.create(APP + "/signed-in?code=c"));
    }

    @Test
    void answerOfAnotherServerShouldBeRefusedBeforeTheCodeIsShown() throws Exception {
        assertRefused(BROWSER, answer(begun(null), "https://elsewhere.example"));
        assertRefused(
                BROWSER,
                URI.create(APP + "/signed-in?code=c&state=" + begun(null).getState()));
        assertThat(parley.asked()).isEmpty();
    }

    @Test
    void forgedTokenShouldBeRefused() throws Exception {
        parley.forging = true;
        assertRefused(BROWSER, answer(begun(null), parley.issuer().toString()));
    }

    @Test
    void tokenOfAnotherSignInShouldBeRefused() throws Exception {
        var request = begun(null);
        parley.nonce = "another";
        assertRefused(BROWSER, answer(request, parley.issuer().toString()));
    }

    @Test
    void tokenOfSomebodyElseShouldBeRefusedWhenAPersonIsMeant() throws Exception {
        var request = begun("o_bob");
        assertThat(request.getLoginHint()).isEqualTo("o_bob");
        assertThat(request.getOIDCClaims().toJSONString()).contains("o_bob");
        assertRefused(BROWSER, answer(request, parley.issuer().toString()));
    }

    @Test
    void profileOfSomebodyElseShouldBeRefused() throws Exception {
        parley.userInfoSubject = "o_bob";
        assertRefused(BROWSER, answer(begun(null), parley.issuer().toString()));
    }
}
