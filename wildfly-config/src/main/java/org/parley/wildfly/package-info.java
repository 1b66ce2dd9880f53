/**
 * Starts and stops the configured WildFly with Parley in it, as the demo, the integration tests and the benchmarks do.
 * Plain JDK: nothing here runs inside the server. In production the server is started by its own
 * {@code bin/standalone.sh}; {@code environment.md} says how.
 */
package org.parley.wildfly;
