/** The administrators' REST API as tests use it. */
package org.parley.it.admin;
