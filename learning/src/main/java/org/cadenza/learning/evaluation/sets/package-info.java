/**
 * How a set of pieces stands to a reference: by every measure of {@link org.cadenza.learning.evaluation.measures} and by
 * distances of whole sets ({@link org.cadenza.learning.evaluation.sets.SetMeasure}), each held against what unheard real
 * music and what chance would read there ({@link org.cadenza.learning.evaluation.sets.Calibration}); and how much of it
 * stands in what was learned from ({@link org.cadenza.learning.evaluation.sets.Novelty}). Knows pieces as numbers and
 * melodies alone; reading them is the caller's.
 */
package org.cadenza.learning.evaluation.sets;
