package org.cadenza.corpus.pop909;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadenza.music.analysis.Melody;
import org.cadenza.music.analysis.Quantizer;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.ChordSymbol;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/** Makes a lead sheet of one song. */
final class SongReader {

    private static final String MELODY = "MELODY";

    private SongReader() {}

    static LeadSheet read(String title, Piece piece, String beats, String chords, Key key) {
        BeatGrid grid = BeatGrid.parse(beats);
        List<Note> melody = melody(piece, grid);
        if (melody.isEmpty()) {
            throw new IllegalArgumentException("its melody track has no notes");
        }
        long lastBar = grid.end() / grid.meter().barTicks(LeadSheet.TICKS_PER_QUARTER);
        return new LeadSheet(
                title, key, grid.meter(), grid.bpm(), melody, chords(chords, grid), Form.single((int) lastBar));
    }

    private static List<Note> melody(Piece piece, BeatGrid grid) {
        Track track = piece.tracks().stream()
                .filter(each -> each.name().strip().equalsIgnoreCase(MELODY))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("has no track called " + MELODY));
        List<Note> onGrid = new ArrayList<>();
        for (Note note : track.notes()) {
            long onset = grid.tick(piece.tempo().seconds(note.onset()));
            long end = grid.tick(piece.tempo().seconds(note.end()));
            if (onset < grid.end()) {
                onGrid.add(new Note(onset, Math.max(1, end - onset), note.pitch(), note.velocity()));
            }
        }
        return Melody.skyline(
                Quantizer.quantize(onGrid, LeadSheet.TICKS_PER_QUARTER).notes());
    }

    /** Lines of start, end (seconds) and a chord in the syntax of Harte et al.; {@code N} is silence. */
    private static List<ChordSpan> chords(String text, BeatGrid grid) {
        TreeMap<Long, Optional<Chord>> starts = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String[] fields = line.trim().split("\\s+");
            if (fields.length >= 3 && fields[0].matches("\\d{1,5}(\\.\\d+)?")) {
                starts.put(grid.beat(Double.parseDouble(fields[0])), ChordSymbol.parse(fields[2]));
            }
        }
        List<ChordSpan> spans = new ArrayList<>();
        for (Map.Entry<Long, Optional<Chord>> start : starts.entrySet()) {
            Long next = starts.higherKey(start.getKey());
            long end = next == null ? grid.end() : next;
            start.getValue().filter(chord -> end > start.getKey()).ifPresent(chord -> {
                int last = spans.size() - 1;
                boolean same = last >= 0
                        && spans.get(last).end() == start.getKey()
                        && spans.get(last).chord().equals(chord);
                long onset = same ? spans.remove(last).onset() : start.getKey();
                spans.add(new ChordSpan(onset, end - onset, chord));
            });
        }
        return spans;
    }
}
