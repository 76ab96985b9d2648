/**
 * The Open Hymnal: hymns in four parts. The music is read from the MIDI that abc2midi makes of each ABC file, which sets
 * everything one tick late and begins an upbeat at the start of a full bar; both are put right here, the second by the
 * ABC beside it.
 */
package org.cadenza.corpus.openhymnal;
