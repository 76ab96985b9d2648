package org.cadenza.studio.workshop.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What an evaluation found.
 *
 * @param composed all songs by genre, mood and number
 * @param askedKeys songs for which a key was asked, tonic and mode
 * @param heldOut real music
 * @param facts how it was made: one line each
 * @param pictures beside the page
 */
public record Findings(
        List<ComposedSong> composed,
        List<KeyTrial> askedKeys,
        List<HeldOutSong> heldOut,
        List<Fact> facts,
        List<Picture> pictures) {

    /** @param name of what is stated, such as {@code "seed"} */
    public record Fact(String name, String value) {}

    /** @param path relative to the page */
    public record Picture(Path path, String caption) {}
}
