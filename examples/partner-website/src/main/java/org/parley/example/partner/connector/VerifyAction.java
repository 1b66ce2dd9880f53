package org.parley.example.partner.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.parley.example.partner.site.Member;
import org.parley.example.partner.site.Passwords;

/** Is this the member's password? "No" is a verdict (200), not an error. */
final class VerifyAction implements Action {
    private final Passwords passwords;

    VerifyAction(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public Answer answer(JsonNode body) {
        var call = Action.read(body, Call.class);
        Action.require(call.userName() != null && call.password() != null);
        return Answer.ok(passwords
                .check(call.userName(), call.password())
                .map(Verdict::accepted)
                .orElse(Verdict.REFUSED));
    }

    record Call(String userName, String password) {
        @Override
        public String toString() {
            return "Call[userName=%s, password=…]".formatted(userName);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verdict(String verdict, String displayName) {
        static final Verdict REFUSED = new Verdict("refused", null);

        static Verdict accepted(Member member) {
            return new Verdict("accepted", member.displayName());
        }
    }
}
