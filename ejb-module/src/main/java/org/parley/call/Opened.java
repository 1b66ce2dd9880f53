package org.parley.call;

import java.net.URI;
import org.parley.app.AppId;

/** Where a card leads, and by which app's door. */
public record Opened(AppId app, URI target) {}
