/**
 * The seam between music and those who learn it: {@link org.cadenza.learning.ModelFamily} and what crosses it
 * (presets, trainees, generators, controls, checkpoints, cards, recipes). Names no family and no data set.
 */
package org.cadenza.learning;
