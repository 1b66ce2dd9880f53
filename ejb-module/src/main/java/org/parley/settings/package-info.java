/**
 * How the server starts and what it is told from outside: reads the settings record of every feature, refuses to start
 * with a wrong one, brings the schema up to date, and then lets the features start.
 */
@Feature(
        uses = {
            "account",
            "app",
            "audit",
            "call",
            "cluster",
            "demo",
            "identity",
            "im",
            "openid",
            "outbound",
            "resource",
            "session",
            "signin",
            "ticket",
            "token",
            "website"
        })
package org.parley.settings;

import org.parley.kernel.Feature;
