package org.parley.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of {@link NoopResource}. */
@ApplicationPath("/")
public class NoopApplication extends Application {}
