/**
 * Chords for a band: what a style adds to the sheet's plain chords, how they are laid out for hands and how four
 * voices lead from one to the next. When they are struck is the business of {@code arrange.chart} and
 * {@code arrange.player}.
 */
package org.cadenza.music.arrange.harmony;
