package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.admin.AdminApi;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

@ExtendWith(ParleyExtension.class)
class AccountsIT {

    @Test
    void createdAccountShouldBeListed(Parley parley) {
        var account = parley.admin().newAccount("listed");
        assertThat(parley.admin()
                        .get("accounts/" + account.user())
                        .path("username")
                        .asText())
                .isEqualTo(account.user());
    }

    @Test
    void takenNameShouldBeRefused(Parley parley) {
        var account = parley.admin().newAccount("taken");
        var answer = parley.admin()
                .request("POST", "accounts", Map.of("username", account.user(), "password", "another-secret"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("account/username-taken").doesNotContain("another-secret");
    }

    @Test
    void strangerShouldNotAdminister(Parley parley) {
        var account = parley.admin().newAccount("stranger");
        assertThat(new AdminApi(parley.http("/"), account)
                        .request("GET", "accounts", null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new AdminApi(parley.http("/"), new Account("admin", Parley.DOMAIN, "guess"))
                        .request("GET", "accounts", null)
                        .statusCode())
                .isEqualTo(401);
    }
}
