package org.parley.example.partner.page;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.parley.example.partner.notice.Notice;
import org.parley.example.partner.notice.Notifier;
import org.parley.example.partner.site.Contact;
import org.parley.example.partner.site.InputRefused;
import org.parley.example.partner.site.Member;
import org.parley.example.partner.site.Site;

/** A member's own address book: add, rename, regroup, remove. */
final class ContactsPage implements Page {
    private final Site site;
    private final Notifier notifier;

    ContactsPage(Site site, Notifier notifier) {
        this.site = site;
        this.notifier = notifier;
    }

    @Override
    public boolean forMembers() {
        return true;
    }

    @Override
    public void show(Visit visit) throws IOException {
        show(visit, 200, Html.NOTHING);
    }

    @Override
    public void submit(Visit visit) throws IOException {
        try {
            var owner = visit.member().userName();
            if (visit.field("do").equals("remove")) {
                site.change(data -> data.with(owner, member -> member.withoutContact(visit.field("userName"))));
            } else {
                var contact = contact(visit);
                site.change(data -> data.with(owner, member -> member.withContact(contact)));
            }
            notifier.changed(Notice.contactsOf(owner));
            visit.go("/contacts");
        } catch (InputRefused refused) {
            show(visit, 400, Html.of("<p class=\"error\" role=\"alert\">%s</p>", refused.getMessage()));
        }
    }

    private Contact contact(Visit visit) {
        var userName = visit.field("userName");
        if (site.data().member(userName).isEmpty()) {
            throw new InputRefused("Nobody here is called \"%s\".".formatted(userName));
        }
        var name = visit.field("name");
        return new Contact(
                userName,
                name.isEmpty() ? site.data().member(userName).orElseThrow().displayName() : name,
                groups(visit.field("groups")));
    }

    private static List<String> groups(String commaSeparated) {
        return Stream.of(commaSeparated.split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private void show(Visit visit, int status, Html error) throws IOException {
        var contacts = site.data()
                .member(visit.member().userName())
                .map(Member::contacts)
                .orElse(List.of());
        visit.show(
                status,
                "My contacts",
                Html.of("""
                        %s
                        %s
                        <h2>Add somebody</h2>
                        <form class="row" method="post" action="/contacts">
                          %s
                          <label>User name <input id="new-userName" name="userName" required></label>
                          <label>Name <input id="new-name" name="name" placeholder="as they call themselves"></label>
                          <label>Groups <input id="new-groups" name="groups" placeholder="Team, Harbour"></label>
                          <button id="add" name="do" value="save">Add</button>
                        </form>""", error, Html.each(contacts, contact -> row(visit, contact)), visit.formToken()));
    }

    private static Html row(Visit visit, Contact contact) {
        return Html.of(
                """
                <form class="row" method="post" action="/contacts" aria-label="%s">
                  %s
                  <input type="hidden" name="userName" value="%s">
                  <span class="who">%s</span>
                  <label>Name <input name="name" value="%s" required></label>
                  <label>Groups <input name="groups" value="%s"></label>
                  <button name="do" value="save">Save</button>
                  <button name="do" value="remove" class="quiet" formnovalidate>Remove</button>
                </form>""",
                contact.userName(),
                visit.formToken(),
                contact.userName(),
                contact.userName(),
                contact.name(),
                String.join(", ", contact.groups()));
    }
}
