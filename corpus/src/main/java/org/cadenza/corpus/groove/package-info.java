/**
 * The Groove MIDI Dataset (J. Gillick et al., "Learning to Groove with Inverse Sequence Transformations", ICML 2019):
 * drummers on an electronic kit, unquantised. Pads of the Roland TD-11 that General MIDI gives to other sounds are moved
 * to the same drum of General MIDI.
 */
package org.cadenza.corpus.groove;
