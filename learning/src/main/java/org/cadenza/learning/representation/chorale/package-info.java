/**
 * Four-part music as a grid of sixteenths, as every model of chorales sees it: from a {@code Piece} and back. What each
 * family makes of the grid is in the families; data sets that hold such music are in {@code corpus}.
 */
package org.cadenza.learning.representation.chorale;
