/** The families of keys, over plain JDBC. */
package org.parley.token.entity;
