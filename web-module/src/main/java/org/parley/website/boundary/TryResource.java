package org.parley.website.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.session.OpenSession;
import org.parley.session.SessionKind;
import org.parley.session.SessionService;
import org.parley.website.ContactBook;
import org.parley.website.ContactsFetched;
import org.parley.website.ContactsUnavailable;
import org.parley.website.MemberFeeds;
import org.parley.website.MemberSignIn;
import org.parley.website.PostingService;
import org.parley.website.PostingsChanged;

@Path("try")
@ApplicationScoped
@Produces("text/plain; charset=utf-8")
public class TryResource {
    @Inject
    MemberSignIn signIn;

    @Inject
    MemberFeeds feeds;

    @Inject
    PostingService postings;

    @Inject
    ContactBook book;

    @Inject
    SessionService sessions;

    private final List<String> events = new CopyOnWriteArrayList<>();

    void a(@ObservesAsync ContactsFetched event) {
        events.add(event + " on " + Thread.currentThread().getName());
    }

    void b(@ObservesAsync ContactsUnavailable event) {
        events.add(event + " on " + Thread.currentThread().getName());
    }

    void c(@ObservesAsync PostingsChanged event) {
        events.add(event + " on " + Thread.currentThread().getName());
    }

    @GET
    @Path("verify")
    public String verify(@QueryParam("d") String d, @QueryParam("u") String u, @QueryParam("p") String p) {
        long begin = System.nanoTime();
        return signIn.verify(d, u, p) + " " + (System.nanoTime() - begin) / 1_000_000 + " ms\n";
    }

    @GET
    @Path("in")
    public String in(@QueryParam("d") String d, @QueryParam("u") String u) {
        sessions.open(new OpenSession(u + "@" + d, SessionKind.IM, "x", "y"));
        feeds.signedIn(d, u);
        return "ok\n";
    }

    @GET
    @Path("events")
    public String events() {
        var all = String.join("\n", events) + "\n";
        events.clear();
        return all;
    }

    @GET
    @Path("page")
    public String page(
            @QueryParam("d") String d,
            @QueryParam("after") String a,
            @QueryParam("before") String b,
            @QueryParam("max") int max) {
        var page = postings.page(d, a, b, max);
        return page.items().stream().map(i -> i.id() + " " + i.title()).toList() + " " + page.firstIndex() + "/"
                + page.total() + "\n";
    }

    @GET
    @Path("book")
    public String book(@QueryParam("d") String d, @QueryParam("u") String u) {
        return book.of(d, u) + " listed by " + book.listedBy(d, u) + " bob? " + book.lists(d, u, "bob") + "\n";
    }
}
