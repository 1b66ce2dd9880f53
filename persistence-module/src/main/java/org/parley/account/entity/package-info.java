/** Local accounts and the links that make the first of them. */
package org.parley.account.entity;
