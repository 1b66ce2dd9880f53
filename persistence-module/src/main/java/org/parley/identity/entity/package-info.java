/** The table of pseudonyms, over plain JDBC: rows of one kind, written once and read often. */
package org.parley.identity.entity;
