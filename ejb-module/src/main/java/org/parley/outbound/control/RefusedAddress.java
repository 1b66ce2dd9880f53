package org.parley.outbound.control;

import java.net.UnknownHostException;

/** A name leads where we do not go. To the HTTP client it is a name that it cannot resolve. */
public class RefusedAddress extends UnknownHostException {
    private static final long serialVersionUID = 1;
}
