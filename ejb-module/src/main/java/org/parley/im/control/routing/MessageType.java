package org.parley.im.control.routing;

import org.parley.im.control.stanza.Stanza;

/**
 * The message types of RFC 6121 section 5.2.2, each with its ways in the table of section 8.5.4. A resource that is
 * addressed and connected gets every type.
 */
enum MessageType {
    CHAT(Way.CONVERSE, Way.CONVERSE),
    NORMAL(Way.CONVERSE, Way.REFUSE),
    HEADLINE(Way.SHOW, Way.DROP),
    GROUPCHAT(Way.REFUSE, Way.REFUSE),
    ERROR(Way.DROP, Way.DROP);

    enum Way {
        /** It waits for the account if need be. */
        CONVERSE,
        /** Whoever is there gets it. */
        SHOW,
        REFUSE,
        DROP
    }

    private final Way toAccount;
    private final Way toAbsentResource;

    MessageType(Way toAccount, Way toAbsentResource) {
        this.toAccount = toAccount;
        this.toAbsentResource = toAbsentResource;
    }

    Way toAccount() {
        return toAccount;
    }

    Way toAbsentResource() {
        return toAbsentResource;
    }

    Way toConnectedResource() {
        return conversation() ? Way.CONVERSE : Way.SHOW;
    }

    /** Whether the sender counts on its arrival. */
    boolean conversation() {
        return toAccount == Way.CONVERSE;
    }

    static MessageType of(Stanza message) {
        return switch (message.type()) {
            case "chat" -> CHAT;
            case "error" -> ERROR;
            case "groupchat" -> GROUPCHAT;
            case "headline" -> HEADLINE;
            default -> NORMAL;
        };
    }
}
