package org.cadenza.music.arrange.chart;

/** How full the band plays: a breakdown, the normal flow, the whole band. */
public enum Level {
    SPARSE,
    VERSE,
    FULL
}
