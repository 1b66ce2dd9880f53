/**
 * Requests that come again because their answer was lost: under the same {@code Idempotency-Key} they are carried out once
 * and answered the same. Owns what is remembered of them for a day. Answers may hold secrets, and are sealed.
 */
@Feature
package org.parley.repeat;

import org.parley.kernel.Feature;
