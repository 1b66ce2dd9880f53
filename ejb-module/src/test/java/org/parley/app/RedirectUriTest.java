package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/signed-in",
                "https://app.example:8443/a/b?c=d&e=%2F",
                "https://app.example",
                "https://xn--fiqs8s.example/",
                "https://[2001:db8::1]/cb"
            })
    void webAppShouldBeCalledBackOverTls(String uri) {
        assertThat(RedirectUri.mistake(uri, AppType.WEB, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example/",
                "http://localhost/",
                "http://127.0.0.1/",
                "HTTPS://app.example/",
                "https:/app.example/",
                "https:app.example",
                "https://",
                "https:///path",
                "//app.example/",
                "/signed-in",
                "https://user@app.example/",
                "https://user:secret@app.example/",
                "https://app.example@evil.example/",
                "https://@evil.example/",
                "https://app.example\\@evil.example/",
                "https://app.example\\evil",
                "https://app.example/#",
                "https://app.example/#part",
                "https://app.example/ x",
                "https://app.example/\n",
                "https://app.example/\u0000",
                "https://\u0430pp.example/",
                "https://app.example/%",
                "https://app.example/%zz",
                "https://app%2eexample/",
                "https://app.example%2f@evil.example/",
                "https://app.example/%2e%2e/admin",
                "https://app.example/../admin",
                "https://app.example/a/./b",
                "https://app.example/%61dmin",
                "https://app.example/%0d%0aLocation:x",
                "https://*.example/",
                "https://app.example:0/",
                "https://app.example:99999/",
                "https://app.example:8443x/",
                "https://-app.example/",
                "https://app..example/",
                "javascript:alert(1)",
                "javascript://app.example/%0aalert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "about:blank",
                "blob:https://app.example/1",
                "ftp://app.example/",
                "org.example.app:/cb"
            })
    void everythingElseShouldBeRefusedForWebApps(String uri) {
        assertThat(RedirectUri.mistake(uri, AppType.WEB, false)).as(uri).isPresent();
    }

    @Test
    void endlessAddressShouldBeRefused() {
        assertThat(RedirectUri.mistake("https://app.example/" + "x".repeat(1_000), AppType.WEB, false))
                .isPresent();
        assertThat(RedirectUri.mistake(null, AppType.WEB, false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/cb",
                "http://127.0.0.1:0815/cb",
                "http://[::1]/cb",
                "org.example.app:/cb",
                "org.example.app://cb/x",
                "https://app.example/cb"
            })
    void appOnADeviceShouldBeCalledBackThere(String uri) {
        assertThat(RedirectUri.mistake(uri, AppType.NATIVE, false)).as(uri).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/cb",
                "http://127.0.0.1.evil.example/cb",
                "http://127.0.0.2/cb",
                "http://0.0.0.0/cb",
                "http://2130706433/cb",
                "http://[::ffff:127.0.0.1]/cb",
                "http://user@127.0.0.1/cb",
                "http://app.example/cb",
                "app:/cb",
                "javascript:alert(1)",
                "org.example.app:cb",
                "org.example.app://user@cb/x",
                "data.example:text/html,x"
            })
    void othersShouldBeRefusedForAppsOnDevices(String uri) {
        assertThat(RedirectUri.mistake(uri, AppType.NATIVE, false)).as(uri).isPresent();
    }

    @Test
    void loopbackForWebAppsShouldBeAChoice() {
        assertThat(RedirectUri.mistake("http://127.0.0.1:8080/cb", AppType.WEB, true))
                .isEmpty();
        assertThat(RedirectUri.mistake("http://localhost:8080/cb", AppType.WEB, true))
                .isPresent();
        assertThat(RedirectUri.mistake("http://app.example/cb", AppType.WEB, true))
                .isPresent();
    }

    @Test
    void onlyThePortOfALoopbackAddressShouldBeFree() {
        var registered = List.of("http://127.0.0.1/cb", "http://[::1]:7000/cb", "https://app.example/cb");
        assertThat(RedirectUri.isLoopbackOf(registered, "http://127.0.0.1:51004/cb"))
                .isTrue();
        assertThat(RedirectUri.isLoopbackOf(registered, "http://[::1]:51004/cb"))
                .isTrue();
        for (var other : List.of(
                "http://127.0.0.1:51004/other",
                "http://127.0.0.1:51004/cb?x=1",
                "http://127.0.0.1:51004@evil.example/cb",
                "http://127.0.0.1.evil.example:51004/cb",
                "http://localhost:51004/cb",
                "https://app.example:8443/cb",
                "https://127.0.0.1:51004/cb")) {
            assertThat(RedirectUri.isLoopbackOf(registered, other)).as(other).isFalse();
        }
    }
}
