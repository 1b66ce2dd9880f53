/** What is remembered of failed sign-ins. */
package org.parley.signin.entity;
