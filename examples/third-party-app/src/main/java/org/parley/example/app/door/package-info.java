/** Where Parley itself calls this app: events, and sessions that have ended. */
package org.parley.example.app.door;
