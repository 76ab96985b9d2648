package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;

class GivenTuneTest {

    private static final int QUARTER = LeadSheet.TICKS_PER_QUARTER;

    /** Songs keep a tune as text: one that cannot be read again would be refused for rests that nobody played. */
    @Test
    void onGrid_ofWhateverIsPlayed_isReadAgainFromItsText() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            GivenTune played = new GivenTune(played(random));
            GivenTune tune = played.onGrid();
            assertThat(GivenTune.parse(tune.text())).as(played.toString()).isEqualTo(tune);
        }
    }

    private static List<Note> played(SplittableRandom random) {
        List<Note> notes = new ArrayList<>();
        long onset = random.nextInt(QUARTER);
        for (int i = 0; i < 8; i++) {
            notes.add(new Note(onset, 1 + random.nextInt(QUARTER), 60 + random.nextInt(12), 100));
            onset += QUARTER / 10 + random.nextInt(QUARTER / 2);
        }
        return notes;
    }
}
