/**
 * Writing chorales with any model that can go on with four voices: what is asked for, several drafts, the best of them, a
 * close on the tonic, and the piece. How a model goes on is in its family; the grid of voices is in {@code
 * learning.representation.chorale}; songs are written in {@code learning.songwriting}.
 */
package org.cadenza.learning.partwriting;
