package org.cadenza.families.musictransformer.leadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.cadenza.families.Tunes;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.representation.TokenSequence;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.junit.jupiter.api.Test;

class LeadSheetCodecTest {

    private final LeadSheetCodec codec = new LeadSheetCodec(0.3);

    private Example example(Map<String, String> labels) throws UnsuitableException {
        LeadSheet tune = Tunes.tune(Key.minor(2), Meter.THREE_FOUR, 5);
        return codec.encode(new LabelledItem<>("tune", tune, labels)).get(0);
    }

    @Test
    void conditions_areWhatIsKnown() throws UnsuitableException {
        Example stated = example(Map.of("genre", "folk", "tempo", "medium"));
        assertThat(stated.conditions()[Feature.GENRE.ordinal()]).isEqualTo(1 + Genre.FOLK.ordinal());
        assertThat(stated.conditions()[Feature.TEMPO.ordinal()]).isEqualTo(2);
        assertThat(stated.conditions()[Feature.METER.ordinal()]).isEqualTo(2);
        assertThat(stated.conditions()[Feature.TONIC.ordinal()]).isEqualTo(3);
        assertThat(stated.conditions()[Feature.MODE.ordinal()]).isEqualTo(2);
        assertThat(stated.conditions()[Feature.VALENCE.ordinal()]).isLessThan(3);
        assertThat(codec.group(stated)).isEqualTo("folk");
        Example unstated = example(Map.of());
        assertThat(unstated.conditions()[Feature.GENRE.ordinal()]).isZero();
        assertThat(unstated.conditions()[Feature.TEMPO.ordinal()]).isZero();
        assertThat(unstated.conditions()[Feature.AROUSAL.ordinal()]).isZero();
        assertThat(codec.group(unstated)).isEmpty();
    }

    @Test
    void notes_areNotesAndChordSymbols() throws UnsuitableException {
        LeadSheet tune = Tunes.tune(Key.minor(2), Meter.THREE_FOUR, 5);
        long changes = 1;
        for (int i = 1; i < tune.chords().size(); i++) {
            boolean same =
                    tune.chords().get(i).chord().equals(tune.chords().get(i - 1).chord());
            changes += same ? 0 : 1;
        }
        assertThat(codec.notes(example(Map.of()))).isEqualTo(tune.melody().size() + changes);
    }

    @Test
    void crops_ofALongSong_beginAtBarLinesAndReachBothEnds() throws UnsuitableException {
        Example example = example(Map.of("genre", "folk"));
        Set<Integer> starts = new HashSet<>();
        Arrays.stream(example.barStarts()).forEach(starts::add);
        assertThat(starts).hasSize(8);
        SplittableRandom random = new SplittableRandom(1);
        Set<Integer> begun = new HashSet<>();
        List<int[]> ends = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            TokenSequence crop = codec.draw(example, 30, random);
            int begin = place(example.tokens(), crop.tokens());
            begun.add(begin);
            ends.add(new int[] {begin + crop.length()});
            assertThat(crop.length()).isLessThanOrEqualTo(30);
        }
        assertThat(starts).containsAll(begun);
        assertThat(begun).contains(0);
        assertThat(ends).anyMatch(end -> end[0] == example.tokens().length);
    }

    private static int place(int[] stream, int[] part) {
        for (int begin = 0; ; begin++) {
            if (Arrays.equals(stream, begin, begin + part.length, part, 0, part.length)) {
                return begin;
            }
        }
    }

    @Test
    void sheet_withNothingInIt_isUnsuitable() {
        LeadSheet empty = new LeadSheet("", Key.major(0), Meter.FOUR_FOUR, 100, List.of(), List.of(), Form.single(8));
        assertThatThrownBy(() -> codec.encode(new LabelledItem<>("empty", empty, Map.of())))
                .isInstanceOf(UnsuitableException.class);
    }
}
