/**
 * The Open Hymnal: hymns in four parts. The music is read from the MIDI that abc2midi makes of each ABC file; the ABC
 * beside it tells the upbeat, which the MIDI does not show.
 */
package org.cadenza.corpus.openhymnal;
