/**
 * Measuring drum patterns: how far they are from each other ({@link org.cadenza.learning.evaluation.drums.Strokes}), how new
 * ({@link org.cadenza.learning.evaluation.drums.Repertory}), what they are like
 * ({@link org.cadenza.learning.evaluation.drums.DrumFigures}), of which genre they are heard
 * ({@link org.cadenza.learning.evaluation.drums.GenreJudges}) and what chance would give
 * ({@link org.cadenza.learning.evaluation.drums.DrumNoise}). Which patterns are measured against which is decided in
 * {@code studio.workshop.evaluation}.
 */
package org.cadenza.learning.evaluation.drums;
