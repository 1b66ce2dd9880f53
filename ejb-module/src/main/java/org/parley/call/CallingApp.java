package org.parley.call;

import java.util.Set;
import org.parley.app.AppView;

/**
 * Who calls: an app, for itself or for a person.
 *
 * @param who the bare JID of the person, or null when the app calls for itself
 * @param openId of that person; null likewise
 */
public record CallingApp(AppView app, String who, String openId, Set<String> scopes) {

    public boolean forPerson() {
        return who != null;
    }
}
