/** The doors to the audit log: REST for automation, pages for people. */
package org.parley.audit.boundary;
