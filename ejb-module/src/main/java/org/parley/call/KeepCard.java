package org.parley.call;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.parley.app.AppId;

/**
 * A card is to be remembered.
 *
 * @param who the bare JID of the one who gets it
 * @param target where it leads in the end, or null
 * @param invitation whose side it is, or null
 */
public record KeepCard(
        AppId app, String who, String title, URI target, List<SendCard.Choice> choices, UUID invitation) {}
