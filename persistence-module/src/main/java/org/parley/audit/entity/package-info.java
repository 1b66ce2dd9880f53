/** The append-only audit table. */
package org.parley.audit.entity;
