package org.cadenza.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Piece;
import org.junit.jupiter.api.Test;

class TonalityTest {

    private static LeadSheet chart(Chord... chords) {
        List<ChordSpan> spans = new ArrayList<>();
        for (Chord chord : chords) {
            spans.add(new ChordSpan(1920L * spans.size(), 1920, chord));
        }
        return new LeadSheet("", Key.major(0), Meter.FOUR_FOUR, 120, List.of(), spans, Form.single(chords.length));
    }

    private static Chord major(int root) {
        return new Chord(root, Quality.MAJOR);
    }

    private static Chord minor(int root) {
        return new Chord(root, Quality.MINOR);
    }

    @Test
    void oneSignature_isMajorOrMinorByItsChords() {
        assertThat(Tonality.of(1, chart(major(7), major(0), major(2), major(7))))
                .isEqualTo(Key.major(7));
        assertThat(Tonality.of(1, chart(minor(4), minor(9), major(11), minor(4))))
                .isEqualTo(Key.minor(4));
    }

    @Test
    void emptySignature_isDoubted() {
        assertThat(Tonality.of(0, chart(major(5), major(10), major(0), major(5))))
                .isEqualTo(Key.major(5));
        assertThat(Tonality.of(0, chart(major(0), major(5), major(7), major(0))))
                .isEqualTo(Key.major(0));
    }

    @Test
    void statedKey_cMajorIsNoStatement_andMajorMayBeItsRelative() {
        Piece inE = Fixtures.piece("", Fixtures.line("", 0, 64, 67, 71, 76, 64, 66, 67, 69, 71, 63, 64, 64, 59, 64));
        assertThat(Tonality.stated(inE)).isEmpty();
        assertThat(Tonality.stated(inKey(inE, Key.major(0)))).isEmpty();
        assertThat(Tonality.stated(inKey(inE, Key.major(7)))).contains(Key.minor(4));
        assertThat(Tonality.stated(inKey(inE, Key.minor(9)))).contains(Key.minor(9));
    }

    private static Piece inKey(Piece piece, Key key) {
        return new Piece(piece.title(), piece.tempo(), piece.meters(), List.of(new Key.Change(0, key)), piece.tracks());
    }
}
