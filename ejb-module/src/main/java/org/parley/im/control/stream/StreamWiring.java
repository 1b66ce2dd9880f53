package org.parley.im.control.stream;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.parley.im.ImSettings;
import org.parley.im.control.routing.MessageRouting;
import org.parley.im.control.routing.StanzaRouting;
import org.parley.im.control.signin.SignIn;
import org.parley.im.control.xml.ElementReader;
import org.parley.kernel.Ids;
import org.parley.kernel.ServerSettings;

/**
 * Puts together what streams share. The judges are many since they mostly wait: each website that does not answer holds
 * as many as its bulkhead lets through, until its circuit breaker opens, and the members of others need one as well.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = StreamWiring.JUDGES, maxAsync = 256)
public class StreamWiring {
    static final String JUDGES = "java:app/concurrent/ParleySignIns";

    @Resource
    ManagedExecutorService workers;

    @Resource(lookup = JUDGES)
    ManagedExecutorService judges;

    @Inject
    ImSettings settings;

    @Inject
    ServerSettings server;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    SignIn signIn;

    @Inject
    Binder binder;

    @Inject
    MessageRouting messages;

    @Inject
    StanzaRouting stanzas;

    @Produces
    @Singleton
    Shared shared() {
        return new Shared(
                settings,
                server.domain(),
                clock,
                ids,
                new ElementReader(settings.frames()),
                workers,
                judges,
                signIn,
                binder,
                messages,
                stanzas);
    }
}
