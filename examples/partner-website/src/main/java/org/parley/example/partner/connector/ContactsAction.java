package org.parley.example.partner.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.example.partner.site.Contact;
import org.parley.example.partner.site.Member;
import org.parley.example.partner.site.Site;

/** One member's address book. Somebody unknown has an empty one. */
final class ContactsAction implements Action {
    private final Site site;

    ContactsAction(Site site) {
        this.site = site;
    }

    @Override
    public Answer answer(JsonNode body) {
        var call = Action.read(body, Call.class);
        Action.require(call.userName() != null);
        var contacts = site.data().member(call.userName()).map(Member::contacts).orElse(List.of());
        var etag = Etag.of(contacts);
        return Answer.ok(
                etag.equals(call.etag()) ? new Contacts(etag, true, null) : new Contacts(etag, null, contacts));
    }

    record Call(String userName, String etag) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contacts(String etag, Boolean unchanged, List<Contact> contacts) {}
}
