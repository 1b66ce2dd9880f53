/**
 * Who did what, to whom, from where, and in the course of which request. Owns the append-only audit log: other features
 * write it inside the transaction of the act, or apart when the act is refused. Nothing here changes or removes a record.
 */
@Feature
package org.parley.audit;

import org.parley.kernel.Feature;
