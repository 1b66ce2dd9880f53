/**
 * The ground of every door that speaks HTTP: the root of the REST API, the writers of refusals, the filters that name a
 * request, bound it and find out who asks, and the sign-in to the console. Knows services, decides nothing.
 */
package org.parley.web;
