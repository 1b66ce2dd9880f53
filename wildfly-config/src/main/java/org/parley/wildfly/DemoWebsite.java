package org.parley.wildfly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The example partner website as a process of its own. */
final class DemoWebsite {
    static final int PORT = 8090;
    static final String IDENTIFIER = "partner.localhost";

    private DemoWebsite() {}

    static DemoProcess launch(Path jar, Path directory, int port, String parley, DemoSecrets secrets)
            throws IOException {
        return DemoProcess.launch(
                "demo website",
                jar,
                directory,
                port,
                List.of("--identifier", IDENTIFIER, "--parley", parley, "--server-id", secrets.websiteServerId()),
                Map.of("PARLEY_SECRET", secrets.websiteSecret(), "DEMO_PASSWORD", secrets.memberPassword()));
    }
}
