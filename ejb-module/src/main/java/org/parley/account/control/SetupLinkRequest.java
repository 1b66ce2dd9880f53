package org.parley.account.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import org.parley.account.SetupService;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.DataDirectory;

/**
 * The local command for a new setup link: whoever may create the file {@code new-setup-link} in the server's data
 * directory could read the database as well, so the file is proof enough. The file goes first; if it cannot, no link is
 * made, or there would be one every few seconds.
 */
@Singleton
@Startup
@DependsOn("ServerStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class SetupLinkRequest {
    private static final System.Logger LOG = System.getLogger(SetupLinkRequest.class.getName());

    @Inject
    SetupService setup;

    @Inject
    FirstAdministrator firstAdministrator;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        try {
            if (Files.deleteIfExists(DataDirectory.file("new-setup-link"))) {
                CorrelationId.underFresh(() -> firstAdministrator.show(setup.newLink()));
            }
        } catch (IOException stuck) {
            LOG.log(System.Logger.Level.WARNING, "The file new-setup-link cannot be removed: no new link.", stuck);
        }
    }
}
