package org.cadenza.corpus.openhymnal;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Puts abc2midi's output into bars. */
final class HymnScore {

    private static final List<String> VOICES = List.of("Soprano", "Alto", "Tenor", "Bass");

    /** By how much abc2midi is late, in ticks. */
    private static final long LATE = 1;

    private HymnScore() {}

    /**
     * The piece with its bars where the notation has them, and four voices called by their names.
     *
     * @param upbeat in quarter notes, 0 without one
     */
    static Piece inBars(Piece piece, double upbeat) {
        long barTicks = piece.meterAt(LATE).barTicks(piece.ticksPerQuarter());
        long upbeatTicks = Math.round(upbeat * piece.ticksPerQuarter());
        long shift = (upbeatTicks > 0 && upbeatTicks < barTicks ? barTicks - upbeatTicks : 0) - LATE;
        List<Track> voices = piece.tracks().stream()
                .filter(track -> !track.notes().isEmpty())
                .toList();
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            String name = voices.size() == VOICES.size()
                    ? VOICES.get(i)
                    : voices.get(i).name();
            tracks.add(shifted(voices.get(i), name, shift));
        }
        return new Piece(
                piece.title(),
                new TempoMap(
                        piece.ticksPerQuarter(),
                        piece.tempo().changes().stream()
                                .map(change -> new TempoMap.Change(moved(change.tick(), shift), change.microseconds()))
                                .toList()),
                piece.meters().stream()
                        .map(change -> new Meter.Change(moved(change.tick(), shift), change.meter()))
                        .toList(),
                piece.keys().stream()
                        .map(change -> new Key.Change(moved(change.tick(), shift), change.key()))
                        .toList(),
                tracks);
    }

    /** What holds from the start holds from the very start. */
    private static long moved(long tick, long shift) {
        return tick <= LATE ? 0 : Math.max(0, tick + shift);
    }

    private static Track shifted(Track track, String name, long shift) {
        List<Note> notes = track.notes().stream()
                .map(note -> note.withOnset(Math.max(0, note.onset() + shift)))
                .toList();
        return new Track(name, track.channel(), track.program(), notes);
    }
}
