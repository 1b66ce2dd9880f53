/** What the address of a problem ({@code type} of RFC 9457) answers: a page that says what it means and what to do. */
package org.parley.web.problem;
