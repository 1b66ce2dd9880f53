/**
 * Calls to addresses that come from outside: from those who register apps, not from an administrator. Owns the one client
 * for them and its rules: TLS, no redirects, bounded in size and time, and only to networks that the rules allow,
 * whatever a name resolves to. Blocks; whoever calls holds no transaction.
 */
@Feature
package org.parley.outbound;

import org.parley.kernel.Feature;
