/**
 * Drums for a song by a model of drum patterns: what each genre asks of a groove, who judges whether it got it, and how the
 * grooves of a song hang together. Playing them with the band is the business of {@code music.arrange}; knows no library.
 */
package org.cadenza.studio.workshop.groove;
