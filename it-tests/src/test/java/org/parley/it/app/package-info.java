/** Apps: how they register and manage themselves, what administrators and publishers do with them, what is refused. */
package org.parley.it.app;
