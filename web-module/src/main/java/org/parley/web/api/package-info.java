/**
 * Completes what the annotations of the resources say at {@code /openapi}: the refusals that each operation can answer,
 * with an example of each from the catalogue, and examples of what it takes and answers.
 */
package org.parley.web.api;
