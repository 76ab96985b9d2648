/**
 * Causal decoders (Vaswani et al., "Attention Is All You Need", 2017, without the encoder): blocks of attention and
 * feed-forward that let each place look back. {@link org.cadenza.learning.decoder.DecoderBlocks} learns on tensors,
 * {@link org.cadenza.learning.decoder.StepBlocks} computes the same in plain Java, one place at a time.
 *
 * <p>What goes in at the bottom and what is read off at the top are a family's own. Tensors are in {@code learning.nn},
 * plain arithmetic in {@code learning.sampling.kernel}.
 */
package org.cadenza.learning.decoder;
