package org.parley.ticket.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.parley.kernel.Page;
import org.parley.ticket.TicketEntry;
import org.parley.ticket.TicketQuery;
import org.parley.ticket.TicketRegister;
import org.parley.token.FamilyState;
import org.parley.web.Console;
import org.parley.web.Listing;

/** Everybody's tickets, found by person, resource server and state, and the buttons that end them. */
@Named
@ViewScoped
public class TicketsPage extends Listing<TicketEntry> {
    private static final String ANY = "ANY";

    @Inject
    transient TicketRegister register;

    @Inject
    transient Console console;

    private String who;
    private String server;
    private String state = FamilyState.LIVE.name();

    @Override
    protected Page<TicketEntry> read(String cursor, int rows) {
        return register.list(new TicketQuery(wanted(who), wanted(server), wantedState(), cursor, rows));
    }

    private FamilyState wantedState() {
        return switch (state == null ? "" : state) {
            case ANY -> null;
            case "OVER" -> FamilyState.OVER;
            default -> FamilyState.LIVE;
        };
    }

    private static String wanted(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String end(UUID ticket) {
        return console.attempt("tickets.ended", () -> {
            register.end(ticket, console.actor());
            return again();
        });
    }

    public String endAll() {
        return console.attempt("tickets.endedAll", () -> {
            register.endAll(wanted(who), wanted(server), console.actor());
            return again();
        });
    }

    private static String again() {
        return "/console/tickets?faces-redirect=true&includeViewParams=true";
    }

    /** Whether the search says whose tickets or which server's; all tickets there are cannot be ended at once. */
    public boolean isNarrowed() {
        return wanted(who) != null || wanted(server) != null;
    }

    public List<String> getStates() {
        return List.of(FamilyState.LIVE.name(), FamilyState.OVER.name(), ANY);
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getServer() {
        return server;
    }

    public void setServer(String server) {
        this.server = server;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
