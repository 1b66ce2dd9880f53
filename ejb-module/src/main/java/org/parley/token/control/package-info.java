/** How keys are hashed, sealed, remembered, rotated and forgotten. */
package org.parley.token.control;
