package org.parley.example.partner.site;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * Checks a member's password, for the site's own pages and for Parley alike, and counts failures per member. An unknown
 * name costs as much time as a wrong password, so neither the answer nor its delay tells who is a member.
 */
public final class Passwords {
    private final Site site;
    private final PasswordHash nobody;

    /** @param iterations what checking a member's password costs */
    public Passwords(Site site, int iterations) {
        this.site = site;
        this.nobody = PasswordHash.ofNothing(iterations, new SecureRandom());
    }

    public Optional<Member> check(String userName, String password) {
        var member = site.data().member(userName);
        var right = member.map(Member::password).orElse(nobody).matches(password);
        if (member.isEmpty()) {
            return Optional.empty();
        }
        count(member.get(), right);
        return right ? member : Optional.empty();
    }

    private void count(Member member, boolean right) {
        if (right && member.failedAttempts() == 0) {
            return;
        }
        site.change(data -> data.with(
                member.userName(), known -> known.withFailedAttempts(right ? 0 : known.failedAttempts() + 1)));
    }
}
