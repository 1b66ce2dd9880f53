/** Sessions, live and ended. */
package org.parley.session.entity;
