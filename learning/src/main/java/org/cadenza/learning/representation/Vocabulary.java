package org.cadenza.learning.representation;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens declared as ranges, one behind the other, so that no offset is ever written by hand. After MT3's
 * {@code event_codec} (Hawthorne et al., "Sequence-to-Sequence Piano Transcription with Transformers", 2021).
 */
public final class Vocabulary {

    /**
     * Consecutive tokens of one kind.
     *
     * @param kind what they mean: {@code "pitch"}
     * @param first the token of {@code min}
     * @param min the smallest value
     * @param max the largest value, inclusive
     */
    public record Range(String kind, int first, int min, int max) {

        /** Tokens in the range. */
        public int size() {
            return max - min + 1;
        }

        /** Whether {@code token} lies in the range. */
        public boolean has(int token) {
            return token >= first && token < first + size();
        }

        /** @throws IllegalArgumentException if {@code value} is not between min and max */
        public int token(int value) {
            if (value < min || value > max) {
                throw new IllegalArgumentException(kind + " is " + value + ", expected " + min + " to " + max);
            }
            return first + value - min;
        }

        /** The value that {@code token} of this range stands for. */
        public int value(int token) {
            if (!has(token)) {
                throw new IllegalArgumentException(
                        "token " + token + " is no " + kind + ", expected " + first + " to " + (first + size() - 1));
            }
            return token - first + min;
        }
    }

    private final List<Range> ranges = new ArrayList<>();
    private int size;

    /** Declares the next range: values {@code min} to {@code max}, both included. */
    public Range range(String kind, int min, int max) {
        if (max < min) {
            throw new IllegalArgumentException(kind + " goes from " + min + " to " + max + ", which is nothing");
        }
        Range range = new Range(kind, size, min, max);
        ranges.add(range);
        size += range.size();
        return range;
    }

    /** Tokens in all, numbered from 0. */
    public int size() {
        return size;
    }

    /** The ranges in the order they were declared. */
    public List<Range> ranges() {
        return List.copyOf(ranges);
    }

    /** The range that {@code token} lies in. @throws IllegalArgumentException if there is no such token */
    public Range of(int token) {
        for (Range range : ranges) {
            if (range.has(token)) {
                return range;
            }
        }
        throw new IllegalArgumentException("token is " + token + ", expected 0 to " + (size - 1));
    }

    /** A token in words: {@code "pitch 60"}. */
    public String describe(int token) {
        Range range = of(token);
        return range.kind() + " " + range.value(token);
    }
}
