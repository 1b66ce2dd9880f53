package org.parley.openid.boundary;

import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.parley.openid.Claims;
import org.parley.openid.ClaimsWish;

/** What an app asks for, in the words for a person. */
final class ScopeTexts {

    /** One line, and the name by which it is always called. */
    public record Wish(String name, String text) {}

    private ScopeTexts() {}

    /** One for each scope, and one for all claims that the scopes do not stand for. */
    static List<Wish> of(Set<String> scopes, Collection<String> claims) {
        var faces = FacesContext.getCurrentInstance();
        var texts = faces.getApplication().getResourceBundle(faces, "oauth");
        var wishes = new ArrayList<Wish>();
        for (var scope : scopes) {
            var key = "scope." + scope;
            wishes.add(new Wish(scope, texts.containsKey(key) ? texts.getString(key) : scope));
        }
        var visible = Claims.visible(scopes, ClaimsWish.NONE);
        var beside = claims.stream()
                .filter(claim -> !visible.contains(claim))
                .sorted()
                .map(claim -> texts.getString("claim." + claim))
                .toList();
        if (!beside.isEmpty()) {
            wishes.add(new Wish("claims", texts.getString("scope.claims") + " " + String.join(", ", beside)));
        }
        return wishes;
    }
}
