/**
 * The drum lab: patterns drawn from drummers that stay open, edited by whoever asked, and taken away as a clip of MIDI, a
 * loop of sound or a row of the library ({@code studio.library.drums}). How drummers learn and play is
 * {@code families}'; drums as numbers are {@code learning.representation.drums}'.
 */
package org.cadenza.studio.workshop.drums;
