/** What Parley lets this app do for a person: ask for friends, write to them, show them cards; all by open ID. */
package org.parley.example.app.platform;
