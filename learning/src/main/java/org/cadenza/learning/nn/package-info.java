/**
 * Tensors, gradients and the blocks that networks are made of: the only package that sees libtorch. No raw pointer, and
 * none of its overloads, leaves it.
 *
 * <p>{@link org.cadenza.learning.nn.Tensor} is a value, {@link org.cadenza.learning.nn.Scope} frees what a step made,
 * {@link org.cadenza.learning.nn.Parameters} holds everything that one player learns in one stretch of memory, and an
 * {@link org.cadenza.learning.nn.Optimizer} moves it. Blocks ({@link org.cadenza.learning.nn.Linear} and its neighbours)
 * are those that two families use; what only one uses lives in its package. The training loop is in
 * {@code learning.training}; sampling runs without this package, in {@code learning.sampling}.
 */
package org.cadenza.learning.nn;
