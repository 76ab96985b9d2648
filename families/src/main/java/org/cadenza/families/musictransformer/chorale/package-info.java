/**
 * Chorales as tokens, and their generator.
 *
 * <p><b>Idea.</b> Four voices on a grid of sixteenths, written step by step and in each step from the soprano to the
 * bass, one token for each: a pitch or a rest (Huang et al., "Music Transformer", 2018, the setting of its experiment on
 * the chorales of J. S. Bach). A held note is not told from a repeated one; {@link
 * org.cadenza.learning.representation.chorale.ChoraleScore} decides where to sing a pitch again.
 *
 * <p><b>Deviations.</b> Before each token the network is told what it would otherwise have to find by attention: whose
 * turn it is, the place in beat and bar, what every voice sang in the step before and for how long. In training pieces
 * are moved to all keys in which every voice stays in its range.
 *
 * <p>The network that learns the tokens is in the package above; the grid is in {@code
 * learning.representation.chorale}, since the family of counts shares it.
 */
package org.cadenza.families.musictransformer.chorale;
