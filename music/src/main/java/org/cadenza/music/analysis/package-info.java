/**
 * What theory can read from music: keys, chords, a lead sheet in a full score, mood. Everything here is a pure function
 * of what lives in {@code music.score}; nothing is learned from data, and nothing is played. Writing a lead sheet out
 * for a band is the work of {@code music.arrange}.
 */
package org.cadenza.music.analysis;
