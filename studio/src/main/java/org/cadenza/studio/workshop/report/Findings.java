package org.cadenza.studio.workshop.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cadenza.learning.evaluation.KeyAgreement;

/**
 * What an evaluation found.
 *
 * @param composers one or more; the first is the one that others are held against
 * @param heldOut real music
 * @param facts how it was made: one line each
 * @param pictures beside the page
 */
public record Findings(List<Composer> composers, List<HeldOutSong> heldOut, List<Fact> facts, List<Picture> pictures) {

    /**
     * The finder whose verdict counts: the one that is right most often on real music whose key is stated; without such
     * music the last, which looks at most.
     */
    Finder judge() {
        List<KeyTrial> real = statedKeys();
        return Arrays.stream(Finder.values())
                .max(Comparator.comparingDouble((Finder finder) -> right(real, finder))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** Whether a page must say who composed. */
    boolean several() {
        return composers.size() > 1;
    }

    /** The pieces of real music whose key is stated. */
    List<KeyTrial> statedKeys() {
        return heldOut.stream().flatMap(song -> song.key().stream()).toList();
    }

    private static long right(List<KeyTrial> trials, Finder finder) {
        return trials.stream()
                .filter(trial -> trial.agreement(finder) == KeyAgreement.SAME)
                .count();
    }

    /** @param name of what is stated, such as {@code "seed"} */
    public record Fact(String name, String value) {}

    /** @param path relative to the page */
    public record Picture(Path path, String caption) {}
}
