/** The doors of calls by open ID: REST for apps that bear a token, and the page by which a card leads into an app. */
package org.parley.call.boundary;
