package org.parley.example.partner.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Everything the site knows, as one immutable value. Postings stand newest first. */
public record SiteData(Map<String, Member> members, List<Posting> postings) {
    public static final SiteData EMPTY = new SiteData(Map.of(), List.of());

    public SiteData {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
        postings = postings.stream().sorted(Posting.NEWEST_FIRST).toList();
    }

    public Optional<Member> member(String userName) {
        return Optional.ofNullable(userName).map(members::get);
    }

    public Optional<Posting> posting(String id) {
        return postings.stream().filter(posting -> posting.id().equals(id)).findFirst();
    }

    public SiteData with(Member member) {
        var all = new TreeMap<>(members);
        all.put(member.userName(), member);
        return new SiteData(all, postings);
    }

    public SiteData withoutMember(String userName) {
        var all = new TreeMap<>(members);
        all.remove(userName);
        return new SiteData(all, postings);
    }

    /** Changes one member; a member who is gone stays gone. */
    public SiteData with(String userName, UnaryOperator<Member> change) {
        return member(userName).map(member -> with(change.apply(member))).orElse(this);
    }

    public SiteData with(Posting posting) {
        return new SiteData(
                members,
                Stream.concat(without(posting.id()).postings.stream(), Stream.of(posting))
                        .toList());
    }

    public SiteData without(String postingId) {
        return new SiteData(
                members,
                postings.stream()
                        .filter(posting -> !posting.id().equals(postingId))
                        .toList());
    }
}
