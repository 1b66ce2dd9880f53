/** What apps have shown to people, and which of their calls came before. */
package org.parley.call.entity;
