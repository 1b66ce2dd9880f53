/**
 * What every feature shares and no feature owns: problems, ids, time and chance, settings, the correlation id.
 * Depends on nothing of Parley.
 */
package org.parley.kernel;
