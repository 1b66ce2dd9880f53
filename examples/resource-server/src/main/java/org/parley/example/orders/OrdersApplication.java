package org.parley.example.orders;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JSON door. */
@ApplicationPath("api")
public class OrdersApplication extends Application {}
