/**
 * Training runs: rows in the database, and a folder of files for each. Knows nothing of how a model is trained, which is
 * {@code studio.workshop}'s; the models themselves are in {@link org.cadenza.studio.library.Library}.
 */
package org.cadenza.studio.library.runs;
