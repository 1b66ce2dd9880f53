package org.parley.it.signin;

import java.util.Map;
import org.parley.it.Account;
import org.parley.it.admin.AdminApi;
import org.parley.it.browser.PlainBrowser;
import org.parley.it.server.Parley;
import org.parley.it.xmpp.XmppClient;

/** The doors that take a password, each with what it says to whom. Whoever tries has an account without any role. */
enum Door {
    REST {
        @Override
        Answer tryWith(Parley parley, Account account) {
            var named = new Account(account.jid(), account.domain(), account.password());
            var answer = new AdminApi(parley.http("/"), named).request("GET", "accounts", null);
            return switch (answer.statusCode()) {
                case 401 -> Answer.WRONG;
                case 403 -> Answer.RIGHT;
                case 429 -> Answer.LATER;
                default -> throw new AssertionError(answer.statusCode() + " " + answer.body());
            };
        }
    },
    TICKETS {
        @Override
        Answer tryWith(Parley parley, Account account) {
            var request = Map.of(
                    "userName", account.jid(),
                    "password", account.password(),
                    "resourceServer", parley.admin().newResourceServer("door").identifier());
            var answer = parley.admin().request("POST", "../tickets", request);
            return switch (answer.statusCode()) {
                case 201 -> Answer.RIGHT;
                case 401 -> Answer.WRONG;
                case 429 -> Answer.LATER;
                default -> throw new AssertionError(answer.statusCode() + " " + answer.body());
            };
        }
    },
    CONSOLE {
        @Override
        Answer tryWith(Parley parley, Account account) {
            var browser = new PlainBrowser(parley);
            browser.open("/console/sign-in.xhtml");
            var answer = browser.press(
                    "signIn", "submit", Map.of("username", account.jid(), "password", account.password()));
            return ofPage(answer.statusCode(), answer.body());
        }
    },
    WEB {
        @Override
        Answer tryWith(Parley parley, Account account) {
            var answer = new PlainBrowser(parley).signIn(account);
            return ofPage(answer.statusCode(), answer.body());
        }
    },
    PLAIN {
        @Override
        Answer tryWith(Parley parley, Account account) {
            try (var client = XmppClient.connect(parley.xmpp())) {
                client.open(account.domain());
                return ofCondition(client.triedPlain(account.user(), account.password()));
            }
        }
    },
    SCRAM {
        @Override
        Answer tryWith(Parley parley, Account account) {
            try (var client = XmppClient.connect(parley.xmpp())) {
                client.open(account.domain());
                return ofCondition(client.triedScram(account.user(), account.password()));
            }
        }
    };

    /** What comes of an attempt. */
    enum Answer {
        RIGHT,
        WRONG,
        LATER
    }

    abstract Answer tryWith(Parley parley, Account account);

    private static Answer ofPage(int status, String body) {
        if (status == 302) {
            return Answer.RIGHT;
        }
        if (body.contains("Too many sign-ins have failed")) {
            return Answer.LATER;
        }
        if (body.contains("The user name or the password is wrong")) {
            return Answer.WRONG;
        }
        throw new AssertionError(status + " " + body);
    }

    private static Answer ofCondition(String condition) {
        return switch (condition) {
            case "success" -> Answer.RIGHT;
            case "not-authorized" -> Answer.WRONG;
            case "temporary-auth-failure" -> Answer.LATER;
            default -> throw new AssertionError(condition);
        };
    }
}
