package org.parley.token.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.token.FamilyId;
import org.parley.token.FamilyUsed;
import org.parley.token.LiveToken;

/** When families were last used, until {@link TokenSweep} writes it down. A crash loses ten seconds of it. */
@ApplicationScoped
public class LastUse {
    private static final int MOST = 200_000;

    private final Map<FamilyId, FamilyUsed> uses = new ConcurrentHashMap<>();

    public void note(LiveToken token, Instant now) {
        if (uses.size() < MOST) {
            uses.put(token.family(), new FamilyUsed(token.family(), token.kind(), token.session(), now));
        }
    }

    /** Some of what was noted. */
    List<FamilyUsed> take(int most) {
        var taken = new ArrayList<FamilyUsed>();
        for (var families = uses.keySet().iterator(); families.hasNext() && taken.size() < most; ) {
            var use = uses.remove(families.next());
            if (use != null) {
                taken.add(use);
            }
        }
        return taken;
    }
}
