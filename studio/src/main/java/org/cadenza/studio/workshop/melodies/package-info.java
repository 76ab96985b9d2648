/**
 * Tunes that somebody plays: gone on from by models that stay open, read from files, harmonised, and taken away. How models
 * continue them is {@code families}'; songs made of them are the workshop's {@code Songwriter}'s.
 */
package org.cadenza.studio.workshop.melodies;
