/** The doors to local accounts: REST for automation, pages for people. */
package org.parley.account.boundary;
