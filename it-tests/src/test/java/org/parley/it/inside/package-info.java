/**
 * Tests of what only shows inside the server: transactions that meet, and transactions that are undone. They run in a
 * small web application beside the product on the shared server, and see its enterprise beans and API classes.
 */
package org.parley.it.inside;
