package org.cadenza.studio.workshop.songs;

import java.util.List;
import org.cadenza.learning.Json;
import org.cadenza.studio.workshop.Compose;

/**
 * What came out when a song was made.
 *
 * @param bpm quarter notes in a minute, as the MIDI file says it
 * @param seconds until the last sound has died away
 * @param loudness integrated, in LUFS
 * @param truePeak in dBTP
 * @param parts names of the tracks, in the order of the MIDI file
 * @param notices what the listener should know
 */
public record Made(
        double bpm,
        int bars,
        String form,
        double seconds,
        double loudness,
        double truePeak,
        List<String> parts,
        List<String> notices) {

    /** JSON has no infinity, and silence has no loudness. */
    private static final double SILENCE = -200;

    static Made of(Compose.Composed song) {
        return new Made(
                song.bpm(),
                song.bars(),
                song.form(),
                song.seconds(),
                song.level().map(level -> Math.max(SILENCE, level.lufs())).orElse(SILENCE),
                song.level().map(level -> Math.max(SILENCE, level.truePeak())).orElse(SILENCE),
                song.parts(),
                song.notices());
    }

    String json() {
        return Json.writeLine(this).strip();
    }

    /** @throws org.cadenza.learning.CheckpointException if {@code json} was not written by this class */
    public static Made read(String json) {
        return Json.read(json, Made.class, "the account of the song");
    }
}
