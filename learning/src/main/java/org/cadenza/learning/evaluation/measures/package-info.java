/**
 * What one piece reads on every measure of the field: {@link org.cadenza.learning.evaluation.measures.Measures} lists
 * them by the paper or toolkit that they come from, under the names they have there, and a class for each of these
 * defines those that the rest of {@code evaluation} does not. A measure that a piece cannot have is undefined, and says
 * why. How sets of pieces compare by what they read is in {@link org.cadenza.learning.evaluation.sets}.
 */
package org.cadenza.learning.evaluation.measures;
