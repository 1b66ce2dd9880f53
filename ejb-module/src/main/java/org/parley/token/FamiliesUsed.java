package org.parley.token;

import java.util.List;

/** When these were last used has been written down. Fired outside of any transaction. */
public record FamiliesUsed(List<FamilyUsed> families) {

    public FamiliesUsed {
        families = List.copyOf(families);
    }
}
