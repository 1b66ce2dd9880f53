/**
 * Authorized websites: partner sites whose members sign in to IM with the name and password they have there.
 *
 * <p>Owns the list of sites and their connector secrets, the signed calls to a site's connector and the verdicts they
 * bring, and what the sites deliver: contacts of their members and postings. The wire contract stands in
 * {@code docs/protocols/website-connector.md}. Signatures follow
 * <a href="https://www.standardwebhooks.com/">Standard Webhooks</a>.
 */
@Feature(uses = {"audit", "cluster", "session"})
package org.parley.website;

import org.parley.kernel.Feature;
