package org.cadenza.music.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Measures the features from which mood is estimated. */
final class MoodMeasures {

    private static final KeyFinder KEYS = KeyFinder.standard();
    /** Semitones that grate: minor and major second, tritone, and their inversions. */
    private static final boolean[] DISSONANT = {
        false, true, true, false, false, false, true, false, false, false, true, true
    };

    /** No more notes than this are compared with each, so that a thousand held notes do not take a million steps. */
    private static final int MOST_NEIGHBOURS = 64;

    private MoodMeasures() {}

    static MoodFeatures of(Piece piece) {
        List<Note> notes = PitchClasses.pitched(piece);
        double seconds = Math.max(1e-3, piece.seconds());
        double quarters = piece.end() / (double) piece.ticksPerQuarter();
        long beat = Math.max(1, piece.meterAt(piece.end() / 2).beatTicks(piece.ticksPerQuarter()));
        double bpm = quarters / seconds * 60 * piece.ticksPerQuarter() / beat;
        return new MoodFeatures(
                majorness(KEYS.rank(piece)),
                bpm,
                register(Melody.skyline(notes)),
                onsets(piece) / seconds,
                articulation(piece),
                dynamics(piece),
                dissonance(notes));
    }

    /**
     * Measures a sheet as if its chords were held below the melody. Somebody will play along, so every felt beat counts
     * as an onset.
     */
    static MoodFeatures of(LeadSheet sheet) {
        Track tune = new Track("", 0, 0, sheet.melody());
        List<Note> held = new ArrayList<>();
        for (ChordSpan span : sheet.chords()) {
            for (int interval : span.chord().quality().intervals()) {
                held.add(new Note(
                        span.onset(), span.duration(), 48 + span.chord().root() + interval, 64));
            }
        }
        Piece alone = new Piece(
                sheet.title(),
                TempoMap.constant(LeadSheet.TICKS_PER_QUARTER, sheet.bpm()),
                List.of(new Meter.Change(0, sheet.meter())),
                List.of(),
                List.of(tune));
        MoodFeatures whole = of(alone.withTracks(List.of(tune, new Track("", 1, 0, held))));
        if (sheet.melody().isEmpty()) {
            return whole;
        }
        MoodFeatures line = of(alone);
        return new MoodFeatures(
                majorness(KEYS.rank(sheet)),
                whole.beatsPerMinute(),
                line.register(),
                accompaniedOnsets(sheet) / Math.max(1e-3, alone.seconds()),
                line.articulation(),
                line.dynamics(),
                whole.dissonance());
    }

    private static int accompaniedOnsets(LeadSheet sheet) {
        Set<Long> onsets = new HashSet<>();
        long end = 0;
        for (Note note : sheet.melody()) {
            onsets.add(note.onset());
            end = Math.max(end, note.end());
        }
        long beat = sheet.meter().beatTicks(LeadSheet.TICKS_PER_QUARTER);
        for (long tick = 0; tick < end; tick += beat) {
            onsets.add(tick);
        }
        return onsets.size();
    }

    private static double majorness(List<KeyFinder.Candidate> ranked) {
        double major = best(ranked, Mode.MAJOR);
        double minor = best(ranked, Mode.MINOR);
        return Math.tanh((major - minor) * 5);
    }

    private static double best(List<KeyFinder.Candidate> ranked, Mode mode) {
        return ranked.stream()
                .filter(candidate -> candidate.key().mode() == mode)
                .findFirst()
                .map(KeyFinder.Candidate::score)
                .orElse(0.0);
    }

    private static double register(List<Note> notes) {
        double ticks = 0;
        double sum = 0;
        for (Note note : notes) {
            ticks += note.duration();
            sum += (double) note.duration() * note.pitch();
        }
        return ticks == 0 ? 60 : sum / ticks;
    }

    private static long onsets(Piece piece) {
        return piece.tracks().stream()
                .flatMap(track -> track.notes().stream())
                .map(Note::onset)
                .distinct()
                .count();
    }

    private static double articulation(Piece piece) {
        double sum = 0;
        long count = 0;
        for (Track track : piece.tracks()) {
            List<Note> line = track.drums() ? List.of() : Melody.skyline(track.notes());
            for (int i = 0; i + 1 < line.size(); i++) {
                long gap = line.get(i + 1).onset() - line.get(i).onset();
                if (gap <= 2L * piece.ticksPerQuarter()) {
                    sum += Math.min(1, line.get(i).duration() / (double) gap);
                    count++;
                }
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private static double dynamics(Piece piece) {
        return piece.tracks().stream()
                .flatMap(track -> track.notes().stream())
                .mapToInt(Note::velocity)
                .average()
                .orElse(64);
    }

    private static double dissonance(List<Note> notes) {
        double rough = 0;
        double all = 0;
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            int last = Math.min(notes.size(), i + 1 + MOST_NEIGHBOURS);
            for (int j = i + 1; j < last && notes.get(j).onset() < note.end(); j++) {
                Note other = notes.get(j);
                long overlap = Math.min(note.end(), other.end()) - other.onset();
                int interval = Math.abs(note.pitch() - other.pitch()) % 12;
                all += overlap;
                rough += DISSONANT[interval] ? overlap : 0;
            }
        }
        return all == 0 ? 0 : rough / all;
    }
}
