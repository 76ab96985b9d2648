package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/** Finds the song in a full score: melody, chords, key, meter and tempo. */
public final class LeadSheetExtractor {

    /** Mean distance from the grid, in quarter notes, above which music counts as free in time. */
    private static final double LOOSEST = 0.04;

    private static final int FEWEST_NOTES = 8;

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
        Optional<Track> lead = MelodyTrack.find(piece);
        if (lead.isEmpty()) {
            return Extraction.refused("no melody");
        }
        long distinct =
                piece.meters().stream().map(Meter.Change::meter).distinct().count();
        if (distinct > 1) {
            return Extraction.refused("the meter changes");
        }
        Quantizer.Quantized melody =
                Quantizer.quantize(Melody.skyline(lead.get().notes()), piece.ticksPerQuarter());
        if (melody.error() > LOOSEST) {
            return Extraction.refused("not on a grid");
        }
        if (melody.notes().size() < FEWEST_NOTES) {
            return Extraction.refused("no melody");
        }
        return Extraction.of(sheet(piece, lead.get(), Melody.skyline(melody.notes())));
    }

    private static LeadSheet sheet(Piece piece, Track lead, List<Note> melody) {
        Meter meter = piece.meterAt(0);
        Key key = new KeyFinder(KeyProfile.BELLMAN_BUDGE).find(piece);
        List<Note> others = new ArrayList<>();
        for (Track track : piece.tracks()) {
            if (!track.drums() && track != lead) {
                others.addAll(track.notes());
            }
        }
        List<Note> harmony = Quantizer.quantize(others.isEmpty() ? lead.notes() : others, piece.ticksPerQuarter())
                .notes();
        long barTicks = meter.barTicks(LeadSheet.TICKS_PER_QUARTER);
        long end = melody.get(melody.size() - 1).end();
        int bars = (int) ((end + barTicks - 1) / barTicks);
        List<ChordSpan> chords = ChordRecognizer.chords(
                harmony, key, Span.BEAT.boundaries(meter, LeadSheet.TICKS_PER_QUARTER, bars * barTicks));
        double bpm = Math.min(1000, Math.max(10, piece.tempo().bpm()));
        return new LeadSheet(piece.title(), key, meter, bpm, melody, chords, Form.single(bars));
    }
}
