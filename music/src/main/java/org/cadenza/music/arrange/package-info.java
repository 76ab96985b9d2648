/**
 * From a lead sheet to a band: {@link org.cadenza.music.arrange.Arranger} seats the musicians that a
 * {@link org.cadenza.music.arrange.Style} names and has them play the sheet. One class per style; what a style is made
 * of lives beside: rhythms as text in {@code chart}, chords in {@code harmony}, the musicians in {@code player}. Tunes
 * are not written here (a model does that), nor is anything turned into sound ({@code music.synth}).
 */
package org.cadenza.music.arrange;
