/**
 * Patterns of the drum machine Hydrogen (hydrogen-music.org): one XML file each, 48 ticks to the quarter, strokes named
 * by the type of their drum.
 */
package org.cadenza.corpus.hydrogen;
