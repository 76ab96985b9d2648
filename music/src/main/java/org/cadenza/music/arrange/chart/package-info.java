/**
 * Rhythm written as text: patterns on a grid, by fullness and meter, and how they are cut to meters they were not
 * written for. What a stroke means (a drum, a chord, a bass degree) is up to {@code arrange.player}.
 */
package org.cadenza.music.arrange.chart;
