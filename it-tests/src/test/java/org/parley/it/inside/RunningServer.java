package org.parley.it.inside;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.parley.it.server.ParleyExtension;

/** Sees to it that the shared server runs, and tells {@code arquillian.xml} where it is managed. */
final class RunningServer implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!inTheServer()) {
            var server = ParleyExtension.shared(context).server();
            System.setProperty("parley.it.management-port", String.valueOf(server.managementPort()));
        }
    }

    /** The test class is run once more there. */
    private static boolean inTheServer() {
        return System.getProperty("jboss.server.base.dir") != null;
    }
}
