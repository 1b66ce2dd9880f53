/** Apps for administrators and publishers, the doors by which apps register themselves, and the pictures of apps. */
package org.parley.app.boundary;
