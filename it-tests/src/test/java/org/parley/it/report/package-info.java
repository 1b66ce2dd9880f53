/**
 * Which rules and specifications the tests prove. A listener notes the outcome of each test that declares some; the
 * report, printed after the integration tests, sets them against the list of the product's rules.
 */
package org.parley.it.report;
