package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/**
 * Finds the song in a full score: its melody on a grid with true bar lines, the chords of what accompanies it, key,
 * meter and tempo. Bars before the melody enters and after it ends are left out. A piece that is one line alone comes
 * without chords; {@link Harmonizer} may propose some.
 */
public final class LeadSheetExtractor {

    private static final int QUARTER = LeadSheet.TICKS_PER_QUARTER;
    private static final int FEWEST_NOTES = 8;
    private static final int MOST_BEATS = 5000;

    /** Mean distance from the grid, in quarter notes, above which music counts as free in time. */
    private static final double LOOSEST = 0.034;

    /** How much worse than the best key one of the written signature may fit and still be believed. */
    private static final double SIGNATURE_TRUST = 0.12;

    /** Different pitch classes in an average beat, above which accompaniment states the harmony without the melody. */
    private static final double FULL_CHORDS = 2.9;

    private LeadSheetExtractor() {}

    /**
     * What came out.
     *
     * @param sheet the lead sheet, empty where the piece does not yield one
     * @param reason why not, as a clause ({@code "the meter changes"}); empty where there is a sheet
     */
    public record Extraction(Optional<LeadSheet> sheet, String reason) {

        static Extraction of(LeadSheet sheet) {
            return new Extraction(Optional.of(sheet), "");
        }

        static Extraction refused(String reason) {
            return new Extraction(Optional.empty(), reason);
        }
    }

    /** Reads a lead sheet out of {@code piece}. */
    public static Extraction extract(Piece piece) {
        Optional<Track> lead = MelodyTrack.find(piece, FEWEST_NOTES);
        if (lead.isEmpty()) {
            return Extraction.refused("no melody");
        }
        Optional<MainMeter> main = MainMeter.of(piece);
        if (main.isEmpty()) {
            return Extraction.refused("the meter changes");
        }
        Meter meter = main.get().meter();
        if (piece.end() / Math.max(1, meter.beatTicks(piece.ticksPerQuarter())) > MOST_BEATS) {
            return Extraction.refused("longer than " + MOST_BEATS + " beats");
        }
        Quantizer.Quantized line = Quantizer.quantize(lead.get().notes(), piece.ticksPerQuarter());
        if (line.error() > LOOSEST) {
            return Extraction.refused("not on a grid");
        }
        List<Note> melody = Melody.skyline(line.notes());
        return melody.size() < FEWEST_NOTES
                ? Extraction.refused("no melody")
                : Extraction.of(sheet(piece, lead.get(), melody, main.get()));
    }

    private static LeadSheet sheet(Piece piece, Track lead, List<Note> melody, MainMeter main) {
        Meter meter = main.meter();
        Key key = key(piece);
        List<Note> all = quantized(piece, PitchClasses.pitched(piece));
        long bar = meter.barTicks(QUARTER);
        long upbeat = upbeat(piece, all, key, main);
        long pad = upbeat == 0 ? 0 : bar - upbeat;
        long skipped = (melody.get(0).onset() + pad) / bar * bar;
        List<Note> placed = shifted(melody, pad - skipped);
        int bars = (int) ((placed.get(placed.size() - 1).end() + bar - 1) / bar);
        List<ChordSpan> chords = List.of();
        if (all.size() > melody.size() * 1.1) {
            List<Note> harmony = shifted(harmony(piece, lead, all, meter), pad - skipped);
            chords = ChordRecognizer.chords(harmony, key, Span.BEAT.boundaries(meter, QUARTER, bars * bar));
        }
        return new LeadSheet(piece.title(), key, meter, bpm(piece), placed, chords, Form.single(bars));
    }

    private static List<Note> quantized(Piece piece, List<Note> notes) {
        return Quantizer.quantize(notes, piece.ticksPerQuarter()).notes();
    }

    /** Moves notes in time; what would begin before 0 loses its beginning. */
    private static List<Note> shifted(List<Note> notes, long by) {
        List<Note> shifted = new ArrayList<>();
        for (Note note : notes) {
            long onset = Math.max(0, note.onset() + by);
            long end = note.end() + by;
            if (end > onset) {
                shifted.add(new Note(onset, end - onset, note.pitch(), note.velocity()));
            }
        }
        shifted.sort(null);
        return shifted;
    }

    /**
     * Where the first bar line is. A short first bar says so; silence or drums at the start show that someone counted
     * bars; else one has to listen.
     */
    private static long upbeat(Piece piece, List<Note> notes, Key key, MainMeter main) {
        long bar = main.meter().barTicks(QUARTER);
        if (main.start() > 0) {
            return Math.round(main.start() * (double) QUARTER / piece.ticksPerQuarter()) % bar;
        }
        boolean drums = piece.tracks().stream().anyMatch(Track::drums);
        return drums || notes.get(0).onset() > 0 ? 0 : BarLines.upbeat(notes, key, main.meter());
    }

    /** The accompaniment where it is full enough, else everything. */
    private static List<Note> harmony(Piece piece, Track lead, List<Note> all, Meter meter) {
        List<Note> others = new ArrayList<>();
        for (Track track : piece.tracks()) {
            if (!track.drums() && track != lead) {
                others.addAll(track.notes());
            }
        }
        List<Note> accompaniment = quantized(piece, others);
        long end = all.stream().mapToLong(Note::end).max().orElse(0);
        int beats = 0;
        int tones = 0;
        for (ChordWindow window : ChordWindow.all(accompaniment, Span.BEAT.boundaries(meter, QUARTER, end))) {
            beats += window.empty() ? 0 : 1;
            tones += (int)
                    Arrays.stream(window.weights()).filter(weight -> weight > 0).count();
        }
        return tones > beats * FULL_CHORDS ? accompaniment : all;
    }

    /** The best key of the written signature if that fits about as well as any, else the best of all. */
    private static Key key(Piece piece) {
        List<KeyFinder.Candidate> ranked = KeyFinder.standard().rank(piece);
        if (!piece.keys().isEmpty()) {
            int fifths = piece.keys().get(0).key().fifths();
            for (KeyFinder.Candidate candidate : ranked) {
                boolean close = candidate.score() >= ranked.get(0).score() - SIGNATURE_TRUST;
                if (close && candidate.key().fifths() == fifths) {
                    return candidate.key();
                }
            }
        }
        return ranked.get(0).key();
    }

    /** The tempo that holds for most of the piece; where it drifts, the average. */
    private static double bpm(Piece piece) {
        List<TempoMap.Change> changes = piece.tempo().changes();
        long end = piece.end();
        for (int i = 0; i < changes.size(); i++) {
            long until = i + 1 < changes.size() ? changes.get(i + 1).tick() : end;
            if (Math.min(until, end) - changes.get(i).tick() > end * 0.6) {
                return clamp(changes.get(i).bpm());
            }
        }
        double quarters = end / (double) piece.ticksPerQuarter();
        return clamp(Math.round(quarters / piece.seconds() * 600) / 10.0);
    }

    private static double clamp(double bpm) {
        return Math.min(1000, Math.max(10, bpm));
    }
}
