package org.cadenza.families.musictransformer.performance;

/**
 * A part of a performance to learn from, with all that was played before it.
 *
 * @param mode 1 major, 2 minor, 0 not known
 * @param energy 1 calm, 2 medium, 3 energetic, 0 not known
 * @param part which of {@code parts} equal parts, counted from 0
 * @param down semitones that it may be moved down, 0 or more
 * @param up semitones that it may be moved up, 0 or more
 */
public record PerformanceExample(Performance performance, int mode, int energy, int part, int parts, int down, int up) {

    /** Where this part begins in a stream of {@code tokens} tokens; the next part begins where it ends. */
    int begin(int tokens) {
        return (int) ((long) tokens * part / parts);
    }

    int end(int tokens) {
        return (int) ((long) tokens * (part + 1) / parts);
    }
}
