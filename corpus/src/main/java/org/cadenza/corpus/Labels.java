package org.cadenza.corpus;

import java.util.Set;

/** The names of labels. */
public final class Labels {

    /** A {@code music.score.Genre} label where one fits, else what the source says. */
    public static final String GENRE = "genre";

    public static final String TITLE = "title";
    public static final String COMPOSER = "composer";

    /** As {@code music.score.Key} writes it. */
    public static final String KEY = "key";

    /** {@code "major"} or {@code "minor"}. */
    public static final String MODE = "mode";

    /** {@code "slow"}, {@code "medium"} or {@code "fast"}. */
    public static final String TEMPO = "tempo";

    /** {@code "sparse"}, {@code "medium"} or {@code "dense"}. */
    public static final String DENSITY = "density";

    /** The nearest named mood. */
    public static final String MOOD = "mood";

    /** -1 (sad) to 1 (happy). */
    public static final String VALENCE = "valence";

    /** -1 (calm) to 1 (energetic). */
    public static final String AROUSAL = "arousal";

    /** What the source calls the style, where that is finer than a genre. */
    public static final String STYLE = "style";

    /** The side of the fence that the source itself puts a work on: {@code "train"}, {@code "valid"} or {@code "test"}. */
    public static final String SPLIT = "split";

    /** Quarter notes per minute, as the source writes it beside the music. */
    public static final String BPM = "bpm";

    /** {@code "beat"} or {@code "fill"}, of a drum performance. */
    public static final String BEAT_TYPE = "beat_type";

    /** The value of a label that the source leaves open and that must not be derived from a default. */
    public static final String UNSTATED = "unstated";

    /** Which of the labels were computed from the music, separated by spaces. */
    public static final String DERIVED = "derived";

    /** All names, in the order they are shown. */
    public static final Set<String> ALL = new java.util.LinkedHashSet<>(java.util.List.of(
            GENRE, STYLE, TITLE, COMPOSER, KEY, MODE, TEMPO, DENSITY, MOOD, VALENCE, AROUSAL, BPM, BEAT_TYPE, SPLIT,
            DERIVED));

    private Labels() {}
}
