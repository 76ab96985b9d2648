/**
 * Drawing music from a trained model, token by token: how tokens are drawn
 * ({@link org.cadenza.learning.sampling.Sampler}), the loop around it
 * ({@link org.cadenza.learning.sampling.Continuation}), and what a model must be able to do for it
 * ({@link org.cadenza.learning.sampling.StepModel}). Fast arithmetic for such models, with the same bits everywhere, is
 * in {@code kernel}; the models themselves are in their families; training needs none of this.
 */
package org.cadenza.learning.sampling;
