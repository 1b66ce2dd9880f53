/** What the app keeps: its own accounts, each tied to an open ID and its tokens, and its own business. */
package org.parley.example.app.store;
