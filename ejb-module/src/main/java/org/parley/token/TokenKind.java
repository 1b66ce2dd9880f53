package org.parley.token;

import java.util.Locale;

/** What a family is for; says how its keys begin and under which name the audit log has it. */
public enum TokenKind {
    TICKET(TokenKey.TICKET_AUTHORIZATION, TokenKey.TICKET_REFRESH),
    OAUTH(TokenKey.OAUTH_ACCESS, TokenKey.OAUTH_REFRESH);

    private final TokenKey access;
    private final TokenKey refresh;

    TokenKind(TokenKey access, TokenKey refresh) {
        this.access = access;
        this.refresh = refresh;
    }

    public TokenKey access() {
        return access;
    }

    public TokenKey refresh() {
        return refresh;
    }

    /** The name of an act in the audit log. */
    public String audited(String act) {
        return name().toLowerCase(Locale.ROOT) + "." + act;
    }
}
