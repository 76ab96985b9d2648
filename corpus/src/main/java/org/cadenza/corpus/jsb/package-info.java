/**
 * The chorales of J. S. Bach as pitch grids in JSON (N. Boulanger-Lewandowski et al., "Modeling Temporal Dependencies in
 * High-Dimensional Sequences", ICML 2012; separated voices by C.-Z. A. Huang). A grid does not tell a held note from a
 * repeated one, nor where bars begin: here equal neighbours are held, and the piece has no meter.
 */
package org.cadenza.corpus.jsb;
