/** The roll of the nodes in the database. */
package org.parley.cluster.entity;
