/**
 * Drum patterns that were saved: rows in the database. Knows nothing of strokes and how they are drawn, which is
 * {@code studio.workshop.drums}'.
 */
package org.cadenza.studio.library.drums;
