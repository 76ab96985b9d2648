package org.cadenza.learning.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/**
 * An arranged song in numbers, by name: groove, bass, comping, texture, harmony and instruments. Only notes, meter, tempo,
 * programs and the sheet's chords are looked at, never a part's name. The bass is the pitched part that lies lowest, the
 * comping are the other parts that mostly play two notes or more at once. What a song has not (no drums, no comping) is 0.
 *
 * <p>A bar is one of the first meter, a beat a felt one; "on" a place means within a twelfth of a beat.
 */
public final class ArrangementFeatures {

    /** What names of features that look at General MIDI programs begin with. */
    public static final String INSTRUMENTS = "program ";

    /** What names of features begin with that look at the lead sheet and not at the band. */
    public static final String SHEET = "sheet ";

    private static final int FAMILIES = 16;
    private static final int FAMILY_SIZE = 8;
    private static final double STRAIGHT_OFFBEAT = 0.5;
    private static final double EARLIEST_OFFBEAT = 0.42;
    private static final double LATEST_OFFBEAT = 0.72;

    private final Piece piece;
    private final LeadSheet sheet;
    private final Grid grid;
    private final List<Track> pitched;
    private final Map<String, Double> values = new LinkedHashMap<>();

    private ArrangementFeatures(Piece piece, LeadSheet sheet) {
        this.piece = piece;
        this.sheet = sheet;
        this.grid = Grid.of(piece);
        this.pitched = piece.tracks().stream()
                .filter(track -> !track.drums() && !track.notes().isEmpty())
                .toList();
    }

    /**
     * All features, always the same names in the same order.
     *
     * @param sheet what the piece arranges, bar for bar; with or without chords
     */
    public static Map<String, Double> of(Piece piece, LeadSheet sheet) {
        return new ArrangementFeatures(piece, sheet).measured();
    }

    private Map<String, Double> measured() {
        DrumFeatures.measure(piece, grid, values);
        Optional<Track> bass = pitched.stream().min(Comparator.comparingDouble(ArrangementFeatures::register));
        bass(bass.map(Track::notes).orElse(List.of()));
        comping(pitched.stream()
                .filter(track -> track != bass.orElseThrow() && notesAtOnce(track.notes()) >= 2)
                .flatMap(track -> track.notes().stream())
                .toList());
        texture(Tonality.notes(piece));
        HarmonyFeatures.measure(sheet, values);
        instruments();
        return values;
    }

    private void bass(List<Note> notes) {
        values.put("bass notes per bar", (double) notes.size() / grid.bars());
        values.put("bass on beats", share(notes, note -> grid.onBeat(note.onset())));
        List<Note> harmonised = notes.stream()
                .filter(note -> sheet.chordAt(sheetTick(note.onset())) != null)
                .toList();
        values.put(
                "bass roots",
                share(harmonised, note -> sheet.chordAt(sheetTick(note.onset())).root() == note.pitch() % 12));
        values.put("bass length", meanLength(notes));
        values.put("bass interval", orZero(Melody.meanInterval(notes)));
    }

    /** The piece's tick on the sheet's clock; what is played a little early belongs to the chord to come. */
    private long sheetTick(long tick) {
        long early = piece.ticksPerQuarter() / 12;
        return (tick + early) * LeadSheet.TICKS_PER_QUARTER / piece.ticksPerQuarter();
    }

    private void comping(List<Note> notes) {
        long onsets = notes.stream().mapToLong(Note::onset).distinct().count();
        values.put("comping strokes per bar", (double) onsets / grid.bars());
        values.put("comping off beats", share(notes, note -> !grid.onBeat(note.onset())));
        values.put("comping notes at once", notesAtOnce(notes));
        values.put("comping length", meanLength(notes));
    }

    private void texture(List<Note> notes) {
        values.put("tempo log2", Math.log(piece.tempo().bpm()) / Math.log(2));
        values.put("beats per bar", (double) grid.beats());
        values.put("compound meter", piece.meterAt(0).compound() ? 1.0 : 0.0);
        values.put("parts", (double) pitched.size());
        values.put("notes per bar", (double) notes.size() / grid.bars());
        values.put("polyphony", orZero(Texture.polyphony(notes)));
        values.put(
                "mean pitch",
                orZero(notes.stream().mapToInt(Note::pitch).average().orElse(0)));
        values.put("pitch range", Tonality.pitchRange(notes));
        values.put("note length", meanLength(notes));
        Summary velocity = Summary.of(notes.stream().mapToDouble(Note::velocity).toArray());
        values.put("mean velocity", orZero(velocity.mean()));
        values.put("velocity spread", orZero(velocity.sd()));
        values.put("off beats", share(notes, note -> !grid.onBeat(note.onset())));
        values.put("sixteenths", share(notes, note -> grid.at(0.25, note.onset()) || grid.at(0.75, note.onset())));
        values.put("thirds of beats", share(notes, note -> grid.at(1 / 3.0, note.onset())));
        values.put("swing", swing(notes));
    }

    /** Length of the first over the second half of a divided beat: 1 is straight, 2 is triplet swing. */
    private double swing(List<Note> notes) {
        double phase = notes.stream()
                .mapToDouble(note -> grid.phase(note.onset()))
                .filter(p -> p >= EARLIEST_OFFBEAT && p <= LATEST_OFFBEAT)
                .average()
                .orElse(STRAIGHT_OFFBEAT);
        return phase / (1 - phase);
    }

    /** The share of notes for each of General MIDI's sixteen families of programs. */
    private void instruments() {
        double[] counts = new double[FAMILIES];
        pitched.forEach(
                track -> counts[track.program() / FAMILY_SIZE] += track.notes().size());
        double[] shares = Histogram.shares(counts);
        for (int family = 0; family < FAMILIES; family++) {
            int first = family * FAMILY_SIZE;
            values.put(INSTRUMENTS + first + "-" + (first + FAMILY_SIZE - 1), shares[family]);
        }
    }

    /** Mean length in beats. */
    private double meanLength(List<Note> notes) {
        return notes.stream().mapToLong(Note::duration).average().orElse(0) / grid.beat();
    }

    private static double register(Track track) {
        return track.notes().stream().mapToInt(Note::pitch).average().orElse(0);
    }

    private static double notesAtOnce(List<Note> notes) {
        long onsets = notes.stream().mapToLong(Note::onset).distinct().count();
        return onsets == 0 ? 0 : (double) notes.size() / onsets;
    }

    static double share(List<Note> notes, Predicate<Note> which) {
        return notes.isEmpty() ? 0 : (double) notes.stream().filter(which).count() / notes.size();
    }

    static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
