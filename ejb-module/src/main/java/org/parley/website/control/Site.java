package org.parley.website.control;

import org.parley.website.control.connector.Connector;

/** A website as the running server needs it: whether to serve it, how to call it, what to ask it for. */
public record Site(
        String identifier,
        String domain,
        boolean authorized,
        boolean offersContacts,
        boolean offersPostings,
        boolean openToOthers,
        Connector connector) {}
