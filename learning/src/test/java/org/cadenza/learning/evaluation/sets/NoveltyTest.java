package org.cadenza.learning.evaluation.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.learning.evaluation.TuneIndex.Match;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;

class NoveltyTest {

    private static Piece piece(int ticksPerQuarter, Track... tracks) {
        return new Piece("", TempoMap.constant(ticksPerQuarter, 120), List.of(), List.of(), List.of(tracks));
    }

    /** Quarters. */
    private static Track part(String name, int ticksPerQuarter, int... pitches) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < pitches.length; i++) {
            notes.add(new Note((long) i * ticksPerQuarter, ticksPerQuarter, pitches[i], 80));
        }
        return new Track(name, 0, 0, notes);
    }

    private static int[] random(int size, long seed) {
        return new SplittableRandom(seed).ints(size, 50, 80).toArray();
    }

    private static Novelty index(String name, Piece piece) {
        Novelty.Gathering gathering = new Novelty.Gathering();
        gathering.add(Novelty.parts("other", piece(24, part("", 24, random(40, 1)))));
        gathering.add(Novelty.parts(name, piece));
        return gathering.sorted();
    }

    /** Twenty notes from the sixth of the second part on, another key, another resolution: bar 2 of what was learned. */
    @Test
    void passage_inAnotherKeyAndResolution_isFoundWithItsPlace() {
        int[] learned = random(40, 2);
        Novelty novelty = index("song.mid", piece(24, part("", 24, random(30, 3)), part("Flute", 24, learned)));
        int[] copied = new int[20];
        for (int i = 0; i < copied.length; i++) {
            copied[i] = learned[5 + i] + 7;
        }
        Novelty.Known known = novelty.search("new", Novelty.parts("new", piece(480, part("", 480, copied))));
        assertThat(known.longest()).isEqualTo(new Match(20, 1, "song.mid (Flute)", 2));
        assertThat(known.passages()).containsExactly(13, 9, 5);
        assertThat(known.known()).containsExactly(13, 9, 5);
    }

    @Test
    void piece_withoutTones_hasNothingToFind() {
        Novelty novelty = index("song", piece(24, part("", 24, random(30, 3))));
        Novelty.Known known =
                novelty.search("drums", Novelty.parts("drums", piece(24, new Track("", 9, 0, List.of()))));
        assertThat(known.longest()).isEqualTo(Match.NONE);
        assertThat(known.passages()).containsExactly(0, 0, 0);
    }
}
