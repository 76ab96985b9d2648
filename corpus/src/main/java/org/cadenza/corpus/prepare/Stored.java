package org.cadenza.corpus.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.music.text.Text;

/** How works look in the cache: flat arrays of numbers, which JSON holds compactly and without loss. */
final class Stored {

    private Stored() {}

    /** One line of the cache; of the last four one is not null. */
    record Line(
            String path,
            Split side,
            String licence,
            Map<String, String> labels,
            Sheet sheet,
            Score piece,
            Strokes drums,
            Text text) {

        static Line of(Work<?> work, Split side) {
            return new Line(
                    work.path(),
                    side,
                    work.licence(),
                    work.labels(),
                    work.item() instanceof LeadSheet sheet ? Sheet.of(sheet) : null,
                    work.item() instanceof Piece piece ? Score.of(piece) : null,
                    work.item() instanceof DrumPattern pattern ? Strokes.of(pattern) : null,
                    work.item() instanceof Text text ? text : null);
        }

        <I> Work<I> work(Class<I> item) {
            return new Work<>(path, item.cast(stored()), labels, licence);
        }

        private Object stored() {
            if (sheet != null) {
                return sheet.leadSheet();
            }
            return piece != null ? piece.score() : drums != null ? drums.pattern() : Objects.requireNonNull(text);
        }
    }

    /** A drum pattern: hits are drum, step, velocity, offset. */
    record Strokes(int steps, int stepsPerQuarter, double[][] hits) {

        static Strokes of(DrumPattern pattern) {
            return new Strokes(
                    pattern.steps(),
                    pattern.stepsPerQuarter(),
                    pattern.hits().stream()
                            .map(hit -> new double[] {hit.drum().ordinal(), hit.step(), hit.velocity(), hit.offset()})
                            .toArray(double[][]::new));
        }

        DrumPattern pattern() {
            return new DrumPattern(
                    steps,
                    stepsPerQuarter,
                    Arrays.stream(hits)
                            .map(hit -> new DrumPattern.Hit(
                                    Drum.values()[(int) hit[0]], (int) hit[1], (int) hit[2], hit[3]))
                            .toList());
        }
    }

    /** A lead sheet: chords are onset, duration, root, quality, bass; notes onset, duration, pitch, velocity. */
    record Sheet(String title, int[] key, int[] meter, double bpm, long[] notes, long[] chords, String form) {

        static Sheet of(LeadSheet sheet) {
            long[] chords = new long[5 * sheet.chords().size()];
            int at = 0;
            for (ChordSpan span : sheet.chords()) {
                chords[at++] = span.onset();
                chords[at++] = span.duration();
                chords[at++] = span.chord().root();
                chords[at++] = span.chord().quality().ordinal();
                chords[at++] = span.chord().bass();
            }
            return new Sheet(
                    sheet.title(),
                    numbers(sheet.key()),
                    numbers(sheet.meter()),
                    sheet.bpm(),
                    numbers(sheet.melody()),
                    chords,
                    sheet.form().toString());
        }

        LeadSheet leadSheet() {
            List<ChordSpan> spans = new ArrayList<>();
            for (int i = 0; i < chords.length; i += 5) {
                Chord.Quality quality = Chord.Quality.values()[(int) chords[i + 3]];
                Chord chord = new Chord((int) chords[i + 2], quality, (int) chords[i + 4]);
                spans.add(new ChordSpan(chords[i], chords[i + 1], chord));
            }
            return new LeadSheet(
                    title,
                    keyOf(key[0], key[1]),
                    meterOf(meter[0], meter[1]),
                    bpm,
                    notesOf(notes),
                    spans,
                    Form.parse(form));
        }
    }

    /** A piece: changes are tick and value or values. */
    record Score(String title, int ticksPerQuarter, long[] tempos, long[] meters, long[] keys, List<Part> parts) {

        static Score of(Piece piece) {
            return new Score(
                    piece.title(),
                    piece.ticksPerQuarter(),
                    flat(piece.tempo().changes(), change -> new long[] {change.tick(), change.microseconds()}),
                    flat(piece.meters(), change -> new long[] {
                        change.tick(),
                        change.meter().numerator(),
                        change.meter().denominator()
                    }),
                    flat(piece.keys(), change -> new long[] {
                        change.tick(), change.key().tonic(), change.key().mode().ordinal()
                    }),
                    piece.tracks().stream().map(Part::of).toList());
        }

        Piece score() {
            List<TempoMap.Change> tempoChanges = new ArrayList<>();
            for (int i = 0; i < tempos.length; i += 2) {
                tempoChanges.add(new TempoMap.Change(tempos[i], (int) tempos[i + 1]));
            }
            List<Meter.Change> meterChanges = new ArrayList<>();
            for (int i = 0; i < meters.length; i += 3) {
                meterChanges.add(new Meter.Change(meters[i], meterOf(meters[i + 1], meters[i + 2])));
            }
            List<Key.Change> keyChanges = new ArrayList<>();
            for (int i = 0; i < keys.length; i += 3) {
                keyChanges.add(new Key.Change(keys[i], keyOf(keys[i + 1], keys[i + 2])));
            }
            return new Piece(
                    title,
                    new TempoMap(ticksPerQuarter, tempoChanges),
                    meterChanges,
                    keyChanges,
                    parts.stream().map(Part::track).toList());
        }
    }

    /** A track. */
    record Part(
            String name,
            int channel,
            int program,
            long[] notes,
            long[] controls,
            long[] bends,
            List<Track.Lyric> lyrics) {

        static Part of(Track track) {
            return new Part(
                    track.name(),
                    track.channel(),
                    track.program(),
                    numbers(track.notes()),
                    flat(track.controls(), each -> new long[] {each.tick(), each.controller(), each.value()}),
                    flat(track.bends(), each -> new long[] {each.tick(), each.value()}),
                    track.lyrics());
        }

        Track track() {
            List<Track.ControlChange> controlChanges = new ArrayList<>();
            for (int i = 0; i < controls.length; i += 3) {
                controlChanges.add(new Track.ControlChange(controls[i], (int) controls[i + 1], (int) controls[i + 2]));
            }
            List<Track.PitchBend> pitchBends = new ArrayList<>();
            for (int i = 0; i < bends.length; i += 2) {
                pitchBends.add(new Track.PitchBend(bends[i], (int) bends[i + 1]));
            }
            return new Track(name, channel, program, notesOf(notes), controlChanges, pitchBends, lyrics);
        }
    }

    private static int[] numbers(Key key) {
        return new int[] {key.tonic(), key.mode().ordinal()};
    }

    private static int[] numbers(Meter meter) {
        return new int[] {meter.numerator(), meter.denominator()};
    }

    private static long[] numbers(List<Note> notes) {
        return flat(notes, note -> new long[] {note.onset(), note.duration(), note.pitch(), note.velocity()});
    }

    private static <T> long[] flat(List<T> values, Function<T, long[]> numbers) {
        return values.stream()
                .flatMapToLong(value -> Arrays.stream(numbers.apply(value)))
                .toArray();
    }

    private static Key keyOf(long tonic, long mode) {
        return new Key((int) tonic, Mode.values()[(int) mode]);
    }

    private static Meter meterOf(long numerator, long denominator) {
        return new Meter((int) numerator, (int) denominator);
    }

    private static List<Note> notesOf(long[] numbers) {
        List<Note> notes = new ArrayList<>(numbers.length / 4);
        for (int i = 0; i < numbers.length; i += 4) {
            notes.add(new Note(numbers[i], numbers[i + 1], (int) numbers[i + 2], (int) numbers[i + 3]));
        }
        return notes;
    }
}
