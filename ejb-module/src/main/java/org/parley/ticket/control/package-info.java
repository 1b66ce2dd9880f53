/** What tickets hang on and what ends them, and the bounds on guessing. */
package org.parley.ticket.control;
