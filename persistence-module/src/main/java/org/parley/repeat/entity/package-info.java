/** Requests that may come again. */
package org.parley.repeat.entity;
