package org.parley.wildfly;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The example third-party app as a process of its own. */
final class DemoApp {
    static final DemoRegistration.Kind LUNCH = new DemoRegistration.Kind("Lunch Tables", "午餐餐桌", "lunch");
    static final DemoRegistration.Kind DINNER = new DemoRegistration.Kind("Dinner Tables", "晚餐餐桌", "dinner");
    static final int LUNCH_PORT = 8100;
    static final int DINNER_PORT = 8101;

    private DemoApp() {}

    /** At a server that runs, where it is registered if it is not yet. */
    static DemoProcess launch(
            Path jar, Path directory, DemoRegistration.Kind kind, int port, URI parley, DemoSecrets secrets)
            throws IOException, InterruptedException {
        OwnerOnly.createDirectories(directory);
        var registered = DemoRegistration.in(directory, kind, port, parley, secrets);
        return DemoProcess.launch(
                "third-party app",
                jar,
                directory,
                port,
                List.of("--issuer", parley.toString(), "--client-id", registered.clientId(), "--name", kind.name()),
                Map.of("CLIENT_SECRET", registered.clientSecret(), "WEBHOOK_SECRET", registered.webhookSecret()));
    }
}
