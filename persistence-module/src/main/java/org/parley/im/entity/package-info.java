/** The tables behind instant messaging. The message log is the hottest of all and is written by plain JDBC batches. */
package org.parley.im.entity;
