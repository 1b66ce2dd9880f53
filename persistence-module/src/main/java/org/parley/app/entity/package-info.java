/** Apps, their logos, and the tokens that let someone register one. */
package org.parley.app.entity;
