package org.parley.website;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;

/** Who lists whom, by what the websites last delivered. Everything is within one site; sites never mix. */
@Stateless
public class ContactBook {

    public List<Contact> of(String domain, String userName) {
        return List.of();
    }

    public boolean lists(String domain, String owner, String other) {
        return false;
    }

    /** The members of the site who have this one among their contacts. */
    public Set<String> listedBy(String domain, String userName) {
        return Set.of();
    }
}
