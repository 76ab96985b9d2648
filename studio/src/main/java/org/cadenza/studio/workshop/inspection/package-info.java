/** What is in a file: MIDI, MusicXML, sound or a model, as values. Pictures of it are drawn in {@code plot}. */
package org.cadenza.studio.workshop.inspection;
