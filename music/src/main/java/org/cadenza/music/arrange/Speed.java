package org.cadenza.music.arrange;

/** A tempo as people ask for it; how many beats a minute it means is up to the style. */
public enum Speed {
    SLOW,
    MEDIUM,
    FAST
}
