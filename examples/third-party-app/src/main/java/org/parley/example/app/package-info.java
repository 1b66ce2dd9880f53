/** A small third-party app, in a process of its own: people sign in with Parley, and it knows them only by open ID. */
package org.parley.example.app;
