package org.parley.im.boundary;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Set;
import org.parley.im.XmppStreams;

/**
 * Lets the streams say goodbye before the server takes their WebSockets away. The listener that does that was added by
 * the WebSocket container; listeners end in reverse order, and only what an initializer adds comes after that one.
 */
public class StreamsEnd implements ServletContainerInitializer {

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        context.addListener(new ServletContextListener() {
            @Override
            public void contextDestroyed(ServletContextEvent event) {
                CDI.current().select(XmppStreams.class).get().stop();
            }
        });
    }
}
