/** The doors to what failed sign-ins have done: pages for administrators. */
package org.parley.signin.boundary;
