/**
 * The Imaginary Book: chord charts of standards in the notation of Impro-Visor (R. M. Keller, "Impro-Visor Leadsheet
 * Notation", 2005), without melodies. A file is s-expressions for the header and bars of chord symbols between
 * {@code |}; the chords of a bar share it evenly and {@code /} lets the last one sound on.
 */
package org.cadenza.corpus.imaginarybook;
