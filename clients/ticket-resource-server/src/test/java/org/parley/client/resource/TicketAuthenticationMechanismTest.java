package org.parley.client.resource;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketAuthenticationMechanismTest {
    private final PlatformDouble platform = new PlatformDouble();
    private final TicketIdentityStore store = new TicketIdentityStore();
    private final TicketAuthenticationMechanism mechanism = new TicketAuthenticationMechanism();

    @BeforeEach
    void wire() {
        var tickets = new Tickets();
        tickets.verifier = new TicketVerifier(platform.settings(Map.of()));
        store.tickets = tickets;
        mechanism.tickets = tickets;
        mechanism.identityStores = store::validate;
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ticket u_1:good", "ticket  u_1:good", "TICKET u_1:g.o-o~d_"})
    void validTicketShouldSignThePersonIn(String header) {
        var exchange = new Exchange(header, true);
        assertThat(exchange.validateWith(mechanism)).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(exchange.caller).isEqualTo("u_1");
    }

    @Test
    void refusedTicketShouldBeATicketError() {
        platform.answer = PlatformDouble.INVALID;
        assertTicketError(new Exchange("Ticket u_1:bad", true));
        assertTicketError(new Exchange("Ticket u_1:bad", false));
        assertThat(platform.seen).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ticket",
                "Ticket ",
                "Ticket u_1",
                "Ticket :good",
                "Ticket u_1:",
                "Ticket u_1:good, Ticket u_2:good",
                "Ticket u_1:good:more",
                "Ticket u_1:go\u00f6d"
            })
    void malformedTicketShouldBeATicketErrorWithoutAQuestion(String header) {
        assertTicketError(new Exchange(header, true));
        assertTicketError(new Exchange("Ticket u_1:" + "a".repeat(2_000), true));
        assertThat(platform.seen).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Basic YTpi", "Tickets u_1:good"})
    void withoutATicketOnlyWhatIsProtectedShouldBeRefused(String header) {
        var open = new Exchange(header, false);
        assertThat(open.validateWith(mechanism)).isEqualTo(AuthenticationStatus.NOT_DONE);
        var closed = new Exchange(header, true);
        assertThat(closed.validateWith(mechanism)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(closed.status).isEqualTo(401);
        assertThat(closed.headers).containsEntry("WWW-Authenticate", "Ticket realm=\"orders\"");
        assertThat(platform.seen).isEmpty();
    }

    @Test
    void withoutAVerdictNothingShouldBeDelivered() {
        platform.status = 500;
        var exchange = new Exchange("Ticket u_1:good", true);
        assertThat(exchange.validateWith(mechanism)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(exchange.status).isEqualTo(503);
        assertThat(exchange.headers).containsEntry("Retry-After", "5").doesNotContainKey("WWW-Authenticate");
        assertThat(exchange.body()).contains("\"code\":\"ticket/no-verdict\"").doesNotContain("good");
    }

    @ParameterizedTest
    @CsvSource({"abc-1.2_3, abc-1.2_3", "short, ", "with a space, ", "'', ", ", "})
    void requestIdShouldBePassedOnWhenItIsFitForIt(String sent, String expected) {
        var exchange = new Exchange("Ticket u_1:good", true);
        exchange.requestId = sent;
        exchange.validateWith(mechanism);
        var id = platform.seen.get(0).requestId();
        assertThat(exchange.headers).containsEntry("X-Request-Id", id);
        assertThat(exchange.attributes).containsEntry(TicketAuthenticationMechanism.REQUEST_ID, id);
        if (expected != null) {
            assertThat(id).isEqualTo(expected);
        } else {
            assertThat(id).hasSize(36);
        }
    }

    @Test
    void storeShouldLeaveOtherCredentialsToOthers() {
        assertThat(store.validate(new UsernamePasswordCredential("u_1", "good")))
                .isSameAs(CredentialValidationResult.NOT_VALIDATED_RESULT);
    }

    private void assertTicketError(Exchange exchange) {
        assertThat(exchange.validateWith(mechanism)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(exchange.status).isEqualTo(401);
        assertThat(exchange.caller).isNull();
        assertThat(exchange.headers)
                .containsEntry("WWW-Authenticate", "Ticket realm=\"orders\", error=\"invalid_ticket\"")
                .containsEntry("Content-Type", "application/problem+json");
        assertThat(exchange.body()).contains("\"code\":\"ticket/refused\"", "\"status\":401");
    }
}
