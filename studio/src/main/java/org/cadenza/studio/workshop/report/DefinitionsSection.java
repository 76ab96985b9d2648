package org.cadenza.studio.workshop.report;

import java.util.List;

/** What the metrics mean, for a reader who does not know them; the exact words are in {@code learning.evaluation}. */
final class DefinitionsSection {

    private DefinitionsSection() {}

    static void write(Markdown page) {
        page.heading(2, "Definitions");
        page.list(List.of(
                "**strong-beat melody notes in the chord**: of melody notes that begin on the first beat of a bar, or on"
                        + " the middle of a bar of four beats, the share that are tones of the chord written there; held-out"
                        + " scores have chords that were recognised, not written, unless their source writes them",
                "**scale consistency** (muspy): the largest share of notes that one major or natural minor scale holds",
                "**pitch-class entropy** (muspy): of the counts of the twelve pitch classes; at most 3.58 bits",
                "**rhythm variety**: different bar rhythms over bars, in windows of 32 bars",
                "**entropy of inter-onset intervals**: of the times from one melody note to the next, in twelfths of a"
                        + " quarter",
                "**phrase repetition**: the share of bars (of two notes or more) whose rhythm and intervals come again, at"
                        + " any pitch, within 32 bars",
                "**mean melodic interval, mean inter-onset interval, pitch range**: as mgeval has them",
                "**polyphony** (muspy): pitches sounding at once, while any sounds, drums left out",
                "**empty-beat rate** (muspy): the share of quarters that no note touches",
                "**groove consistency** (muspy): 1 minus the share of places, 24 in a quarter, where neighbouring bars"
                        + " differ in whether a note begins"));
    }
}
