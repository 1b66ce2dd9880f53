package org.parley.im.control.xml;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.im.ImSettings;

/** Reads elements back that this server wrote into its database. */
@ApplicationScoped
public class StoredXml {
    @Inject
    ImSettings settings;

    private ElementReader reader;

    @PostConstruct
    void open() {
        reader = new ElementReader(settings.frames());
    }

    public Element read(String xml) {
        try {
            return reader.read(xml);
        } catch (FrameRefused unreadable) {
            throw new IllegalStateException("stored XML is not readable", unreadable);
        }
    }
}
