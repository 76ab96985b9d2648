package org.cadenza.music.midi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Pieces that a MIDI file can hold, with everything they may contain. */
final class Pieces {

    private static final Arbitrary<Long> TICKS = Arbitraries.longs().between(0, 4000);
    private static final Arbitrary<Integer> SEVEN_BITS = Arbitraries.integers().between(0, 127);
    private static final Arbitrary<String> NAMES = Arbitraries.strings()
            .withChars("abc XYZ 09 äß 漢字 ♭'\"@/")
            .ofMaxLength(12)
            .map(String::strip);

    private Pieces() {}

    static Arbitrary<Piece> any() {
        return Combinators.combine(NAMES, tempo(), meters(), keys(), tracks()).as(Piece::new);
    }

    private static Arbitrary<TempoMap> tempo() {
        Arbitrary<TempoMap.Change> change = Combinators.combine(
                        TICKS, Arbitraries.integers().between(1, 0xFFFFFF))
                .as(TempoMap.Change::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 0x7FFF), change.list().ofMaxSize(4))
                .as(TempoMap::new);
    }

    private static Arbitrary<List<Meter.Change>> meters() {
        Arbitrary<Meter> meter = Combinators.combine(
                        Arbitraries.integers().between(1, 255), Arbitraries.of(1, 2, 4, 8, 16, 32, 64))
                .as(Meter::new);
        return byTick(Combinators.combine(TICKS, meter).as(Meter.Change::new), Meter.Change::tick);
    }

    private static Arbitrary<List<Key.Change>> keys() {
        Arbitrary<Key> key = Combinators.combine(
                        Arbitraries.integers().between(0, 11), Arbitraries.of(org.cadenza.music.score.Mode.class))
                .as(Key::new);
        return byTick(Combinators.combine(TICKS, key).as(Key.Change::new), Key.Change::tick);
    }

    /** Few channels and programs, so that tracks share channels. */
    private static Arbitrary<List<Track>> tracks() {
        Arbitrary<Note> note = Combinators.combine(
                        Arbitraries.longs().between(0, 400),
                        Arbitraries.longs().between(0, 100),
                        Arbitraries.integers().between(58, 62),
                        Arbitraries.integers().between(1, 127))
                .as(Note::new);
        Arbitrary<Track.ControlChange> control =
                Combinators.combine(TICKS, SEVEN_BITS, SEVEN_BITS).as(Track.ControlChange::new);
        Arbitrary<Track.PitchBend> bend = Combinators.combine(
                        TICKS, Arbitraries.integers().between(0, 16383))
                .as(Track.PitchBend::new);
        Arbitrary<Track.Lyric> lyric = Combinators.combine(
                        TICKS, Arbitraries.strings().withChars("la é\r").ofMinLength(1))
                .as(Track.Lyric::new);
        return Combinators.combine(
                        NAMES,
                        Arbitraries.of(0, 3, 9),
                        Arbitraries.of(0, 24, 127),
                        note.list().ofMinSize(1).ofMaxSize(20).map(Pieces::inOrder),
                        byTick(control, Track.ControlChange::tick),
                        byTick(bend, Track.PitchBend::tick),
                        byTick(lyric, Track.Lyric::tick))
                .as(Track::new)
                .list()
                .ofMaxSize(5);
    }

    private static <T> Arbitrary<List<T>> byTick(Arbitrary<T> event, java.util.function.ToLongFunction<T> tick) {
        return event.list()
                .ofMaxSize(5)
                .map(list ->
                        list.stream().sorted(Comparator.comparingLong(tick)).toList());
    }

    /** Exchanges the ends of notes of one pitch, so that they end in the order they begin. */
    private static List<Note> inOrder(List<Note> notes) {
        List<Note> ordered = new ArrayList<>();
        for (int pitch = 0; pitch < 128; pitch++) {
            int wanted = pitch;
            List<Note> same = notes.stream()
                    .filter(note -> note.pitch() == wanted)
                    .sorted()
                    .toList();
            long[] ends = same.stream().mapToLong(Note::end).sorted().toArray();
            for (int i = 0; i < ends.length; i++) {
                ordered.add(same.get(i).withDuration(ends[i] - same.get(i).onset()));
            }
        }
        return ordered;
    }
}
