package org.cadenza.families.musictransformer.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.TokenSequence;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.music.score.Track.ControlChange;
import org.junit.jupiter.api.Test;

class PerformanceCodecTest {

    private final PerformanceCodec codec = new PerformanceCodec(0.3);
    private final PerformanceLanguage language = codec.language();
    private final PerformanceEvents events = new PerformanceEvents(language);

    private static Piece piece(int notes, int program, ControlChange... pedal) {
        SplittableRandom random = new SplittableRandom(notes);
        List<Note> played = new ArrayList<>();
        for (int i = 0; i < notes; i++) {
            int pitch = 40 + random.nextInt(40);
            played.add(new Note(480 + i * 60L, 30 + random.nextInt(200), pitch, 1 + random.nextInt(127)));
        }
        Track track = new Track("", 0, program, played, List.of(pedal), List.of(), List.of());
        return new Piece("", TempoMap.constant(480, 100), List.of(), List.of(), List.of(track));
    }

    private List<PerformanceExample> encode(Piece piece) throws UnsuitableException {
        return codec.encode(new LabelledItem<>("piece", piece, Map.of("mode", "minor", "arousal", "0.70")));
    }

    /** Every token once, over the parts of a long piece, each with its own notes. */
    @Test
    void windows_ofAllParts_areTheWholePerformance() throws UnsuitableException {
        List<PerformanceExample> examples = encode(piece(2600, 0));
        assertThat(examples).hasSize(3);
        int[] whole = events.tokens(examples.get(0).performance(), 0, 1);
        int[] scored = examples.stream()
                .flatMap(example -> codec.whole(example, 512).stream())
                .flatMapToInt(window -> Arrays.stream(window.tokens(), window.scoredFrom(), window.length()))
                .toArray();
        assertThat(scored).isEqualTo(whole);
        assertThat(examples.stream().mapToDouble(codec::notes).sum())
                .isEqualTo(Arrays.stream(whole).filter(language.noteOns()::has).count());
        TokenSequence late = codec.whole(examples.get(2), 512).get(0);
        assertThat(late.scoredFrom()).isEqualTo(256);
        assertThat(Arrays.copyOf(late.features(), 3)).containsOnly(0);
    }

    /** Reading a crop checks every token against the grammar; what is left is that all augmentations occur. */
    @Test
    void crops_areMovedAndStretched() throws UnsuitableException {
        PerformanceExample example = encode(piece(200, 0)).get(0);
        assertThat(example.down()).isEqualTo(3);
        boolean[] moved = new boolean[7];
        boolean[] energies = new boolean[4];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 80; i++) {
            TokenSequence crop = codec.draw(example, 2048, random);
            int lowest = Arrays.stream(crop.tokens())
                    .filter(language.noteOns()::has)
                    .map(language.noteOns()::value)
                    .min()
                    .orElseThrow();
            moved[lowest - example.performance().lowest() + 3] = true;
            energies[crop.features()[PerformanceLanguage.ENERGY]] = true;
            assertThat(codec.draw(example, 100, random).length()).isEqualTo(100);
        }
        assertThat(moved).containsOnly(true);
        assertThat(energies).containsExactly(true, false, false, true);
        int exact = events.length(events.tokens(example.performance(), 0, 1));
        int slower = events.length(events.tokens(example.performance(), 0, 1.05));
        assertThat(slower).isBetween((int) (exact * 1.049), (int) (exact * 1.051));
    }

    @Test
    void pedal_isPlayedIntoTheNotes() throws UnsuitableException {
        Piece dry = piece(20, 0);
        Piece wet = piece(20, 0, new ControlChange(0, ControlChange.PEDAL, 127));
        Performance without = Performance.of(dry);
        Performance with = Performance.of(wet);
        int last =
                with.strokes().stream().mapToInt(Performance.Stroke::end).max().orElseThrow();
        assertThat(with.strokes().get(0).end())
                .isGreaterThan(without.strokes().get(0).end());
        assertThat(with.strokes().stream()
                        .filter(stroke -> stroke.end() == last)
                        .count())
                .isGreaterThan(10);
        assertThat(with.strokes().get(0).onset())
                .as("silence before the first note")
                .isZero();
    }

    /** Twenty notes evenly over so many seconds. */
    private static Piece lasting(int seconds) {
        List<Note> played = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            played.add(new Note(seconds * 48L * i - 480, 480, 60, 64));
        }
        Track track = new Track("", 0, 0, played);
        return new Piece("", TempoMap.constant(480, 120), List.of(), List.of(), List.of(track));
    }

    @Test
    void piece_tooLongForItsLanguage_isUnsuitableAndOneAsLongAsMayBeIsDrawn() throws UnsuitableException {
        assertThatThrownBy(() -> encode(lasting(12_000)))
                .isInstanceOf(UnsuitableException.class)
                .hasMessage("it lasts 190 minutes, expected 159 or less");
        PerformanceExample longest = encode(lasting(10_024)).get(0);
        assertThat(longest.performance().end() * 1.05 / 10).isBetween(999_000.0, 1_000_000.0);
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 50; i++) {
            assertThat(codec.draw(longest, 64, random).length()).isEqualTo(64);
        }
    }

    @Test
    void piece_forOtherInstruments_isUnsuitable() {
        assertThatThrownBy(() -> encode(piece(50, 40)))
                .isInstanceOf(UnsuitableException.class)
                .hasMessageContaining("0 of its 50 notes");
        assertThatThrownBy(() -> encode(piece(5, 0))).hasMessageContaining("at least 16");
    }
}
