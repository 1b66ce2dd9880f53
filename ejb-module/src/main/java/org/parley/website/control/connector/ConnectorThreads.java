package org.parley.website.control.connector;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/**
 * Threads for what arrives from websites. Nothing ever waits on them, so a few do for any number of calls, and no caller
 * that waits for an answer can keep the answer from arriving.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/connector", maxAsync = 4)
public class ConnectorThreads {
    @Resource(lookup = "java:app/concurrent/connector")
    ManagedExecutorService executor;

    Executor executor() {
        return executor;
    }
}
