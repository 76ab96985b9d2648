/**
 * Measuring music: what pieces and lead sheets are like ({@link org.cadenza.learning.evaluation.Tonality},
 * {@link org.cadenza.learning.evaluation.Texture}, {@link org.cadenza.learning.evaluation.Melody},
 * {@link org.cadenza.learning.evaluation.ArrangementFeatures}), how two sets of them differ
 * ({@link org.cadenza.learning.evaluation.Summary}, {@link org.cadenza.learning.evaluation.OverlapArea},
 * {@link org.cadenza.learning.evaluation.IntraInter}), what chance
 * would give ({@link org.cadenza.learning.evaluation.Shuffle}) and whether classes can be told apart
 * ({@link org.cadenza.learning.evaluation.CrossValidation}). Stands on {@code music} alone and knows no corpus and no
 * family; which songs are measured against which is decided in {@code studio.workshop.Evaluate}. A metric that is
 * undefined for a piece is NaN, as in muspy, and {@code Summary} leaves it out and counts it out. The list of all measures
 * that papers and toolkits have for any piece is in {@code measures}, and how sets of pieces stand to one another by them
 * in {@code sets}.
 */
package org.cadenza.learning.evaluation;
