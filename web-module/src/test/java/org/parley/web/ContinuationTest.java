package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/",
                "/account/profile",
                "/account/password.xhtml",
                "/oauth2/authorize?client_id=a&redirect_uri=https%3A%2F%2Fapp.example%2Fback&state=%7B%22a%22%3A1%7D",
                "/oauth2/authorize?redirect_uri=https://app.example/back"
            })
    void ownPageShouldBeFollowed(String target) {
        assertThat(Continuation.of(target)).contains(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "account/profile",
                "https://evil.example/account/",
                "//evil.example/account/",
                "///evil.example/account/",
                "/\\evil.example/account/",
                "\\\\evil.example",
                "/account//evil.example",
                "/oauth2/..//evil.example",
                "/oauth2/../console/",
                "/account/./../console",
                "/oauth2/%2e%2e/console",
                "/account/%2F%2Fevil.example",
                "/account\\..\\..\\evil.example",
                "/account.evil.example/",
                "/accounts/",
                "/account@evil.example",
                "/account;x=//evil.example",
                "/account/\r\nLocation: https://evil.example",
                "/account/?a=\r\nSet-Cookie: a=b",
                "/account/\t/evil.example",
                " /account/",
                "/account/#@evil.example",
                "javascript:alert(1)//account/",
                "/console/",
                "/api/v1/admin/accounts",
                "http:/account/",
                "/account/?a=%zz"
            })
    void everythingElseShouldBeRefused(String target) {
        assertThat(Continuation.of(target)).isEmpty();
    }
}
