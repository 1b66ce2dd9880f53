package org.parley.app;

import org.parley.audit.Actor;

/** What administrators do with every app, and publishers with their own. */
public interface AppCare {

    /** @return with a secret when the app begins, or is to begin, to authenticate by one */
    IssuedApp change(ChangeApp command);

    /** From now on there are two secrets, and the app may use either until the old one is retired. */
    IssuedApp rotateSecret(AppId id, Actor by);

    /** Finishes a rotation; does nothing if none is under way. */
    AppView retireOldSecret(AppId id, Actor by);

    /** From now on events are signed with both secrets. */
    IssuedApp rotateWebhookSecret(AppId id, Actor by);

    /** Finishes a rotation; does nothing if none is under way. */
    AppView retireOldWebhookSecret(AppId id, Actor by);

    /** @param picture PNG or JPEG; what is kept is a new PNG that shows the same */
    AppView putLogo(AppId id, byte[] picture, Actor by);

    AppView removeLogo(AppId id, Actor by);

    /** Ends what hangs on it. Its client id and its address are never given to another. */
    void remove(AppId id, Actor by);
}
