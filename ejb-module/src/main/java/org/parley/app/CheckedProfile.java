package org.parley.app;

/** A profile that {@link ProfileCheck} found in order; nobody else can make one. */
public final class CheckedProfile {
    private final AppProfile profile;

    CheckedProfile(AppProfile profile) {
        this.profile = profile;
    }

    public AppProfile profile() {
        return profile;
    }
}
