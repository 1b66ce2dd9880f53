/** The pages. Everything is escaped, forms carry a token, and nothing is loaded from anywhere else. */
package org.parley.example.app.page;
