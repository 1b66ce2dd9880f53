package org.parley.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the REST API; resources and providers are found by their annotations. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
