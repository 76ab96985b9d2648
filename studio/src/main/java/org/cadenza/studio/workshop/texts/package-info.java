/**
 * Texts that models write for whoever asks the studio: what can be asked, who writes when many ask at once, and the tunes that
 * are found in what was written. How models of characters learn and write is {@code families}'; notation in letters as
 * music is {@code music.abc}'s.
 */
package org.cadenza.studio.workshop.texts;
